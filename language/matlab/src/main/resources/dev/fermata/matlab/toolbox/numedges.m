% The number of edges of a graph.
function n = numedges(G)
__graph(G, 'numedges');
n = numel(G.From);
end
