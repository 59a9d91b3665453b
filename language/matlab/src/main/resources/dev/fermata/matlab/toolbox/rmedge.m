% A graph without edges: rmedge(G, s, t) or rmedge(G, numbers).
function G = rmedge(G, s, t)
__graph(G, 'rmedge');
if nargin > 2
    at = findedge(G, s, t);
    if any(at == 0)
        error('RunMat:graph:UnknownEdge', 'Edges must exist in the graph to be removed.');
    end
else
    at = s;
    findedge(G, at);
end
keep = true(numel(G.From), 1);
keep(at) = false;
[G.From, G.To, G.EdgeProperties] = deal(G.From(keep), G.To(keep), G.EdgeProperties(keep, :));
end
