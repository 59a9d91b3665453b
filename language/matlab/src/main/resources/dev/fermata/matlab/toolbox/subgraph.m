% The part of a graph with some of its nodes, in the order given, and the edges between them.
function H = subgraph(G, nodes)
__graph(G, 'subgraph');
if islogical(nodes)
    nodes = find(nodes);
end
id = __node_ids(G, nodes);
place = zeros(numnodes(G), 1);
place(id) = 1:numel(id);
keep = place(G.From) > 0 & place(G.To) > 0;
H = G;
H.From = reshape(place(G.From(keep)), [], 1);
H.To = reshape(place(G.To(keep)), [], 1);
H.EdgeProperties = G.EdgeProperties(keep, :);
H.NodeProperties = G.NodeProperties(id, :);
H = __sorted_edges(H);
end
