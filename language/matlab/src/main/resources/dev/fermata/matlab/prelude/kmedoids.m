% Rows in k clusters around rows: kmedoids(X, k), with 'Distance', 'Replicates'. Clusters, medoids, sums of distances, their rows.
function [idx, C, sumd, D, midx] = kmedoids(X, k, varargin)
metric = 'sqeuclidean';
replicates = 1;
for i = 1:2:numel(varargin) - 1
    switch lower(char(varargin{i}))
        case 'distance', metric = lower(char(varargin{i + 1}));
        case 'replicates', replicates = varargin{i + 1};
        case {'algorithm', 'options', 'onlinephase'} % how it gets there, not where
        case 'start'
            __unsupported_option('kmedoids', char(varargin{i}));
        otherwise
            error('RunMat:kmedoids:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{i}));
    end
end
n = size(X, 1);
if k > n || k < 1
    error('RunMat:kmedoids:InvalidArgument', 'X must have more rows than the number of clusters.');
end
if strcmp(metric, 'sqeuclidean')
    all = squareform(pdist(X)) .^ 2;
else
    all = squareform(pdist(X, metric));
end
best = Inf;
for r = 1:replicates
    % The first medoids are those that lower the total the most, one after the other.
    [~, m] = min(sum(all, 1));
    if r > 1
        m = randi(n);
    end
    while numel(m) < k
        near = min(all(:, m), [], 2);
        gains = sum(max(0, near - all), 1);
        gains(m) = -1;
        [~, next] = max(gains);
        m(end + 1) = next;
    end
    total = sum(min(all(:, m), [], 2));
    changed = true;
    while changed
        changed = false;
        for i = 1:k
            others = m([1:i - 1, i + 1:k]);
            if isempty(others)
                near = Inf(n, 1);
            else
                near = min(all(:, others), [], 2);
            end
            costs = sum(min(near, all), 1);
            [least, at] = min(costs);
            if least < total - 1e-12 * max(1, total)
                m(i) = at;
                total = least;
                changed = true;
            end
        end
    end
    if total < best
        best = total;
        midx = m(:);
    end
end
D = all(:, midx);
[own, idx] = min(D, [], 2);
C = X(midx, :);
sumd = accumarray(idx, own, [k 1]);
end
