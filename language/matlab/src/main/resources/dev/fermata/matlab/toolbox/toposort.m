% Nodes in an order in which all edges lead forward: [order, H] = toposort(G, 'Order', 'stable').
function [order, H] = toposort(G, varargin)
__digraph(G, 'toposort');
if ~isdag(G)
    error('RunMat:graph:NotAcyclic', 'Graph must be acyclic.');
end
n = numnodes(G);
if numel(varargin) > 1 && strcmpi(varargin{2}, 'stable')
    [first, ends] = __arcs(G);
    waits = indegree(G);
    order = zeros(1, n);
    free = waits == 0;
    for k = 1:n
        v = find(free, 1);
        free(v) = false;
        order(k) = v;
        for u = ends(first(v):first(v + 1) - 1).'
            waits(u) = waits(u) - 1;
            free(u) = waits(u) == 0;
        end
    end
else
    [~, order] = sort(__strong(G));
end
if nargout > 1
    H = reordernodes(G, order);
end
end
