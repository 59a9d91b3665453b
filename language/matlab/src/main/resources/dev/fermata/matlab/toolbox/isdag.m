% Whether a directed graph has no cycles.
function answer = isdag(G)
__digraph(G, 'isdag');
answer = max([__strong(G) 0]) == numnodes(G) && ~any(G.From == G.To);
end
