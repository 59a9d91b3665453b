% A graph with its nodes in another order: [H, edges] = reordernodes(G, order).
function [H, edges] = reordernodes(G, order)
__graph(G, 'reordernodes');
id = __node_ids(G, order);
place = zeros(numnodes(G), 1);
place(id) = 1:numel(id);
H = G;
[H.From, H.To, H.NodeProperties] = deal(place(G.From), place(G.To), G.NodeProperties(id, :));
[H, edges] = __sorted_edges(H);
end
