% The number of edges between nodes.
function n = edgecount(G, s, t)
__graph(G, 'edgecount');
s = __node_ids(G, s);
t = __node_ids(G, t);
if isa(G, 'graph')
    [s, t] = deal(min(s, t), max(s, t));
end
n = zeros(max(numel(s), numel(t)), 1);
for k = 1:numel(n)
    n(k) = sum(G.From == s(min(k, end)) & G.To == t(min(k, end)));
end
end
