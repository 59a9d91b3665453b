% The edges at a node, those out of it in a directed graph: [edges, nodes] = outedges(G, node).
function [e, nodes] = outedges(G, node)
__graph(G, 'outedges');
id = __node_ids(G, node);
[first, ends, edges] = __arcs(G);
e = edges(first(id):first(id + 1) - 1);
nodes = __as_nodes(G, ends(first(id):first(id + 1) - 1), node);
end
