% Whether a graph has cycles.
function answer = hascycles(G)
__graph(G, 'hascycles');
if isa(G, 'digraph')
    answer = ~isdag(G);
else
    answer = numel(G.From) > numnodes(G) - max([conncomp(G) 0]);
end
end
