% Whether two graphs are the same but for the order of their nodes.
function answer = isisomorphic(G, H)
answer = ~isempty(isomorphism(G, H)) || numnodes(G) == 0 && numnodes(H) == 0;
end
