% The greatest flow between two nodes: [value, GF, cs, ct] = maxflow(G, s, t).
function [value, GF, cs, ct] = maxflow(G, s, t, varargin)
__graph(G, 'maxflow');
a = __node_ids(G, s);
b = __node_ids(G, t);
if a == b
    error('RunMat:graph:SameNode', 'The source and the target of a flow must differ.');
end
n = numnodes(G);
capacity = zeros(n);
w = __weights(G);
if any(w < 0)
    error('RunMat:graph:NegativeWeights', 'The weights of edges must not be negative.');
end
for k = 1:numel(w)
    capacity(G.From(k), G.To(k)) = capacity(G.From(k), G.To(k)) + w(k);
    if isa(G, 'graph') && G.From(k) ~= G.To(k)
        capacity(G.To(k), G.From(k)) = capacity(G.To(k), G.From(k)) + w(k);
    end
end
left = capacity;
value = 0;
while true
    before = zeros(n, 1);
    before(a) = a;
    queue = a;
    while ~isempty(queue) && before(b) == 0
        v = queue(1);
        queue(1) = [];
        new = find(left(v, :).' > 0 & before == 0);
        before(new) = v;
        queue = [queue; new];
    end
    if before(b) == 0
        break
    end
    amount = Inf;
    v = b;
    while v ~= a
        amount = min(amount, left(before(v), v));
        v = before(v);
    end
    if isinf(amount)
        value = Inf;
        break
    end
    v = b;
    while v ~= a
        left(before(v), v) = left(before(v), v) - amount;
        left(v, before(v)) = left(v, before(v)) + amount;
        v = before(v);
    end
    value = value + amount;
end
flow = max(capacity - left, 0);
[to, from] = find(flow.');
GF = digraph(from(:), to(:), nonzeros(flow.'), n);
GF.NodeProperties = G.NodeProperties;
reached = before ~= 0;
cs = __as_nodes(G, reshape(find(reached), [], 1), s);
ct = __as_nodes(G, reshape(find(~reached), [], 1), s);
end
