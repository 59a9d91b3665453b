% The distances between all pairs of rows: (2,1), (3,1), ..., (3,2), ...
function d = pdist(X, metric, varargin)
if nargin < 2
    metric = 'euclidean';
end
n = size(X, 1);
D = __distances(double(X), double(X), metric, varargin{:});
d = D(tril(true(n), -1)).';
if isa(X, 'single')
    d = single(d);
end
end
