% The edges into a node of a directed graph: [edges, nodes] = inedges(G, node).
function [e, nodes] = inedges(G, node)
__digraph(G, 'inedges');
id = __node_ids(G, node);
[first, ends, edges] = __arcs(G, true);
e = edges(first(id):first(id + 1) - 1);
nodes = __as_nodes(G, ends(first(id):first(id + 1) - 1), node);
end
