% The nodes that edges lead to from a node.
function N = successors(G, node)
__digraph(G, 'successors');
id = __node_ids(G, node);
N = __as_nodes(G, reshape(unique(G.To(G.From == id)), [], 1), node);
end
