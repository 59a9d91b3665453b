% The nodes from which edges lead to a node.
function N = predecessors(G, node)
__digraph(G, 'predecessors');
id = __node_ids(G, node);
N = __as_nodes(G, reshape(unique(G.From(G.To == id)), [], 1), node);
end
