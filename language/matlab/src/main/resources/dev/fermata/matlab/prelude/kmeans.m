% Rows in k clusters around their means. Begins with points far from one another, or with the given means.
function [idx, C, sumd, D] = kmeans(X, k, varargin)
n = size(X, 1);
if ~isscalar(k) || k < 1 || k ~= fix(k) || k > n
    error('RunMat:kmeans:InvalidArgument', 'X must have more rows than the number of clusters.');
end
distance = 'sqeuclidean';
start = 'plus';
replicates = 1;
iterations = 100;
for i = 1:2:numel(varargin) - 1
    switch lower(char(varargin{i}))
        case 'distance'
            distance = lower(char(varargin{i + 1}));
        case 'start'
            start = varargin{i + 1};
        case 'replicates'
            replicates = varargin{i + 1};
        case 'maxiter'
            iterations = varargin{i + 1};
        case 'options'
            iterations = __option(varargin{i + 1}, 'MaxIter', iterations);
        case {'display', 'emptyaction', 'onlinephase'}
        otherwise
            error('RunMat:kmeans:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{i}));
    end
end
best = Inf;
for r = 1:replicates
    if isnumeric(start)
        means = start(:, :, min(r, size(start, 3)));
    elseif strcmpi(start, 'sample')
        means = X(randperm(n, k), :);
    else
        means = __spread_rows(X, k, distance);
    end
    [labels, means, all] = __lloyd(X, means, distance, iterations);
    own = all(sub2ind([n k], (1:n)', labels));
    if r == 1 || sum(own) < best
        best = sum(own);
        idx = labels;
        C = means;
        D = all;
        sumd = accumarray(labels, own, [k 1]);
    end
end
end
