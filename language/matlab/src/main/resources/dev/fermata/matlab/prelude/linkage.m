% A tree of clusters that are joined one after the other, the closest first.
function Z = linkage(Y, method, metric, varargin)
if nargin < 2
    method = 'single';
end
if nargin < 3
    metric = 'euclidean';
end
if ~isrow(Y) || nargin > 2
    if iscell(metric)
        Y = pdist(Y, metric{:});
    else
        Y = pdist(Y, metric);
    end
end
D = squareform(Y);
if isscalar(Y)
    D = [0 Y; Y 0];
end
n = size(D, 1);
D(1:n + 1:end) = Inf;
squared = any(strcmpi(method, {'ward', 'centroid', 'median'}));
if squared
    D = D .^ 2;
end
names = 1:n;
sizes = ones(1, n);
alive = true(1, n);
Z = zeros(n - 1, 3);
for step = 1:n - 1
    [smallest, at] = min(D(:));
    [j, i] = ind2sub(size(D), at);
    a = min(names(i), names(j));
    b = max(names(i), names(j));
    height = smallest;
    if squared
        height = sqrt(smallest);
    end
    Z(step, :) = [a b height];
    others = find(alive);
    others(others == i | others == j) = [];
    di = D(others, i);
    dj = D(others, j);
    ni = sizes(i);
    nj = sizes(j);
    switch lower(char(method))
        case 'single'
            joined = min(di, dj);
        case 'complete'
            joined = max(di, dj);
        case 'average'
            joined = (ni * di + nj * dj) / (ni + nj);
        case 'weighted'
            joined = (di + dj) / 2;
        case 'centroid'
            joined = (ni * di + nj * dj) / (ni + nj) - ni * nj * smallest / (ni + nj) ^ 2;
        case 'median'
            joined = (di + dj) / 2 - smallest / 4;
        case 'ward'
            nk = sizes(others).';
            joined = ((ni + nk) .* di + (nj + nk) .* dj - nk * smallest) ./ (ni + nj + nk);
        otherwise
            error('RunMat:linkage:InvalidArgument', 'Unknown method name: ''%s''.', char(method));
    end
    D(others, i) = joined;
    D(i, others) = joined.';
    D(j, :) = Inf;
    D(:, j) = Inf;
    alive(j) = false;
    sizes(i) = ni + nj;
    names(i) = n + step;
end
end
