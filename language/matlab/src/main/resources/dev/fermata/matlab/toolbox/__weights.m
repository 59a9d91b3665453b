% The weights of edges; ones when they have none.
function w = __weights(G)
if hasweights(G)
    w = double(G.EdgeProperties.Weight);
else
    w = ones(numel(G.From), 1);
end
end
