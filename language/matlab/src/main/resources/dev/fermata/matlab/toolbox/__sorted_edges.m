% A graph with its edges in order: by their first node, then their second one.
function [G, order] = __sorted_edges(G)
s = G.From;
t = G.To;
if isa(G, 'graph')
    [s, t] = deal(min(s, t), max(s, t));
end
[~, order] = sortrows([s, t]);
order = reshape(order, [], 1);
G.From = s(order);
G.To = t(order);
G.EdgeProperties = G.EdgeProperties(order, :);
end
