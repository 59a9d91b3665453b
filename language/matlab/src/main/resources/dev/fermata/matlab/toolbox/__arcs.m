% For each node where its arcs begin in the lists of their ends and edges: out of it, or into it when backward.
function [first, ends, edges] = __arcs(G, backward)
n = height(G.NodeProperties);
[s, t] = deal(G.From, G.To);
e = (1:numel(s)).';
if isa(G, 'graph')
    other = s ~= t;
    [s, t, e] = deal([s; t(other)], [t; s(other)], [e; e(other)]);
elseif nargin > 1 && backward
    [s, t] = deal(t, s);
end
[order, at] = sortrows([s, t, e]);
ends = order(:, 2);
edges = order(:, 3);
first = cumsum([1; accumarray(s, 1, [n 1])]);
if isempty(at)
    first = ones(n + 1, 1);
end
end
