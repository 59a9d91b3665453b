% How many edges lead away from each node.
function D = outdegree(G, nodes)
__digraph(G, 'outdegree');
D = accumarray(G.From, 1, [numnodes(G) 1]);
if nargin > 1
    D = D(__node_ids(G, nodes));
end
end
