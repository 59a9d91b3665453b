% Whether several edges join the same nodes.
function answer = ismultigraph(G)
__graph(G, 'ismultigraph');
answer = size(unique([G.From, G.To], 'rows'), 1) < numel(G.From);
end
