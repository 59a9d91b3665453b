% How many edges lead to each node.
function D = indegree(G, nodes)
__digraph(G, 'indegree');
D = accumarray(G.To, 1, [numnodes(G) 1]);
if nargin > 1
    D = D(__node_ids(G, nodes));
end
end
