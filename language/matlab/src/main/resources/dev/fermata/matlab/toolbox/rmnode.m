% A graph without nodes and the edges at them.
function G = rmnode(G, nodes)
__graph(G, 'rmnode');
keep = true(numnodes(G), 1);
keep(__node_ids(G, nodes)) = false;
G = subgraph(G, find(keep));
end
