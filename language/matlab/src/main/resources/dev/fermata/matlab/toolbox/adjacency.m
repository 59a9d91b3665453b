% The sparse adjacency matrix of a graph, of ones, of given weights or 'weighted'.
function A = adjacency(G, weights)
__graph(G, 'adjacency');
n = numnodes(G);
w = ones(numel(G.From), 1);
if nargin > 1
    if ischar(weights) || isstring(weights)
        w = __weights(G);
    else
        w = weights(:);
    end
end
[s, t] = deal(G.From, G.To);
if isa(G, 'graph')
    other = s ~= t;
    [s, t, w] = deal([s; t(other)], [t; s(other)], [w; w(other)]);
end
A = sparse(s, t, w, n, n);
end
