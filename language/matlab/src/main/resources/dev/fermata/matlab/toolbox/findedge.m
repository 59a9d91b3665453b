% The numbers of edges between nodes, 0 for none; [s, t] = findedge(G, numbers) gives their nodes.
function [a, b] = findedge(G, s, t)
__graph(G, 'findedge');
if nargin < 3
    if nargin < 2
        s = (1:numel(G.From)).';
    end
    if any(s(:) < 1 | s(:) > numel(G.From))
        error('RunMat:graph:InvalidEdge', 'Edge indices must be positive integers not greater than the number of edges, which is %d.', numel(G.From));
    end
    a = __as_nodes(G, G.From(s), '');
    b = __as_nodes(G, G.To(s), '');
    return
end
s = __node_ids(G, s);
t = __node_ids(G, t);
if isscalar(s)
    s = repmat(s, size(t));
elseif isscalar(t)
    t = repmat(t, size(s));
end
if isa(G, 'graph')
    [s, t] = deal(min(s, t), max(s, t));
end
a = zeros(0, 1);
b = zeros(0, 1);
for k = 1:numel(s)
    at = find(G.From == s(k) & G.To == t(k));
    if isempty(at)
        at = 0;
    end
    a = [a; at(1:max(1, numel(at)))];
    b = [b; repmat(k, numel(at), 1)];
end
end
