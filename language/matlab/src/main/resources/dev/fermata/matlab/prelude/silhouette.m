% How well each row belongs to its cluster rather than the next one, from -1 to 1.
function [s, h] = silhouette(X, clusters, metric, varargin)
if nargin < 3
    metric = 'sqeuclidean';
end
D = squareform(pdist(X, strrep(lower(char(metric)), 'sqeuclidean', 'euclidean')));
if strcmpi(metric, 'sqeuclidean')
    D = D .^ 2;
end
[~, ~, g] = unique(clusters);
k = max(g);
n = size(X, 1);
all = zeros(n, k);
count = accumarray(g(:), 1)';
for j = 1:k
    all(:, j) = sum(D(:, g == j), 2);
end
s = zeros(n, 1);
for i = 1:n
    own = g(i);
    if count(own) == 1
        s(i) = 1;
        continue
    end
    a = all(i, own) / (count(own) - 1);
    others = all(i, :) ./ count;
    others(own) = Inf;
    b = min(others);
    s(i) = (b - a) / max(a, b);
end
h = [];
if nargout == 0
    [~, order] = sortrows([g(:), -s]);
    barh(s(order));
    xlabel('Silhouette Value');
    ylabel('Cluster');
    clear s
end
end
