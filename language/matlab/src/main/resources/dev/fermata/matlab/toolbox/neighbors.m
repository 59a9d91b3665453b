% The nodes that share an edge with a node.
function N = neighbors(G, node)
__graph(G, 'neighbors');
id = __node_ids(G, node);
[first, ends] = __arcs(G);
N = unique(ends(first(id):first(id + 1) - 1));
N = __as_nodes(G, N(:), node);
end
