% Distances from a node, the node and edge before each one: by breadth, by Dijkstra, or where weights are negative by Bellman and Ford.
function [d, before, by] = __shortest(G, s, method, backward)
n = numnodes(G);
[first, ends, edges] = __arcs(G, nargin > 3 && backward);
w = __weights(G);
d = inf(n, 1);
d(s) = 0;
before = zeros(n, 1);
by = zeros(n, 1);
if strcmp(method, 'auto')
    method = 'positive';
    if ~hasweights(G)
        method = 'unweighted';
    elseif any(w < 0)
        method = 'mixed';
    end
elseif strcmp(method, 'acyclic')
    method = 'mixed';
end
if any(w < 0) && (strcmp(method, 'positive') || strcmp(method, 'mixed') && isa(G, 'graph'))
    error('RunMat:graph:NegativeWeights', 'The weights of edges must not be negative.');
end
switch method
    case 'unweighted'
        queue = zeros(n, 1);
        queue(1) = s;
        tail = 1;
        head = 1;
        while head <= tail
            v = queue(head);
            head = head + 1;
            for k = first(v):first(v + 1) - 1
                u = ends(k);
                if isinf(d(u))
                    d(u) = d(v) + 1;
                    before(u) = v;
                    by(u) = edges(k);
                    tail = tail + 1;
                    queue(tail) = u;
                end
            end
        end
    case 'positive'
        open = true(n, 1);
        left = d;
        for step = 1:n
            [low, v] = min(left);
            if isinf(low)
                break
            end
            open(v) = false;
            left(v) = Inf;
            for k = first(v):first(v + 1) - 1
                u = ends(k);
                sum = low + w(edges(k));
                if open(u) && sum < d(u)
                    d(u) = sum;
                    left(u) = sum;
                    before(u) = v;
                    by(u) = edges(k);
                end
            end
        end
    case 'mixed'
        for round = 1:n
            changed = false;
            for v = 1:n
                if isinf(d(v))
                    continue
                end
                for k = first(v):first(v + 1) - 1
                    u = ends(k);
                    sum = d(v) + w(edges(k));
                    if sum < d(u)
                        d(u) = sum;
                        before(u) = v;
                        by(u) = edges(k);
                        changed = true;
                    end
                end
            end
            if ~changed
                return
            end
        end
        error('RunMat:graph:NegativeCycle', 'The graph contains a cycle whose weight is negative.');
    otherwise
        error('RunMat:graph:InvalidMethod', 'Unknown method "%s".', method);
end
end
