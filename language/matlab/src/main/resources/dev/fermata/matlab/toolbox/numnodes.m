% The number of nodes of a graph.
function n = numnodes(G)
__graph(G, 'numnodes');
n = height(G.NodeProperties);
end
