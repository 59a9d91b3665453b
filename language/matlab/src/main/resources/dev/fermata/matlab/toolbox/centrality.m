% How important nodes are: centrality(G, type) with degree, closeness, betweenness, pagerank, eigenvector and more.
function c = centrality(G, type, varargin)
__graph(G, 'centrality');
n = numnodes(G);
cost = [];
importance = [];
follow = 0.85;
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'cost', cost = varargin{k + 1};
        case 'importance', importance = varargin{k + 1};
        case 'followprobability', follow = varargin{k + 1};
    end
end
A = full(adjacency(G));
if ~isempty(importance)
    A = full(adjacency(G, importance));
end
H = G;
H.EdgeProperties = __empty_rows(numel(G.From));
if ~isempty(cost)
    H.EdgeProperties = table(cost(:), 'VariableNames', {'Weight'});
end
switch lower(char(type))
    case 'degree', c = sum(A, 2) + diag(A);
    case 'outdegree', c = sum(A, 2);
    case 'indegree', c = sum(A, 1).';
    case {'closeness', 'outcloseness'}, c = closeness(H, false);
    case 'incloseness', c = closeness(H, true);
    case 'betweenness', c = betweenness(H);
    case 'pagerank', c = pagerank(A, follow);
    case {'eigenvector', 'authorities', 'hubs'}
        M = A;
        if strcmpi(type, 'authorities')
            M = A.' * A;
        elseif strcmpi(type, 'hubs')
            M = A * A.';
        end
        [V, D] = eig(M);
        [~, at] = max(real(diag(D)));
        c = abs(V(:, at));
        c = c / sum(c);
    otherwise
        error('RunMat:graph:InvalidType', 'Unknown type of centrality "%s".', char(type));
end
end

function c = closeness(G, backward)
n = numnodes(G);
c = zeros(n, 1);
for v = 1:n
    d = __shortest(G, v, 'auto', backward);
    d = d(~isinf(d));
    if numel(d) > 1
        c(v) = ((numel(d) - 1) / (n - 1)) ^ 2 / (sum(d) / (numel(d) - 1)) / (numel(d) - 1);
    end
end
end

function c = betweenness(G)
n = numnodes(G);
[first, ends, edges] = __arcs(G);
w = __weights(G);
c = zeros(n, 1);
for s = 1:n
    d = __shortest(G, s, 'auto');
    reached = find(~isinf(d));
    [~, order] = sort(d(reached));
    order = reached(order);
    paths = zeros(n, 1);
    paths(s) = 1;
    for v = order.'
        for k = first(v):first(v + 1) - 1
            if abs(d(ends(k)) - d(v) - w(edges(k))) < 1e-12 * max(1, d(ends(k)))
                paths(ends(k)) = paths(ends(k)) + paths(v);
            end
        end
    end
    share = zeros(n, 1);
    for v = flipud(order).'
        for k = first(v):first(v + 1) - 1
            u = ends(k);
            if abs(d(u) - d(v) - w(edges(k))) < 1e-12 * max(1, d(u))
                share(v) = share(v) + paths(v) / paths(u) * (1 + share(u));
            end
        end
        if v ~= s
            c(v) = c(v) + share(v);
        end
    end
end
if isa(G, 'graph')
    c = c / 2;
end
end

function c = pagerank(A, follow)
n = size(A, 1);
out = sum(A, 2);
P = A ./ max(out, realmin);
P(out == 0, :) = 1 / n;
c = ones(n, 1) / n;
for k = 1:1000
    next = follow * (P.' * c) + (1 - follow) / n;
    if norm(next - c, 1) < 1e-12
        break
    end
    c = next;
end
c = next / sum(next);
end
