% The nearest rows of X for each row of Y.
function [idx, d] = knnsearch(X, Y, varargin)
k = 1;
metric = 'euclidean';
p = {};
for i = 1:2:numel(varargin) - 1
    switch lower(char(varargin{i}))
        case 'k'
            k = varargin{i + 1};
        case 'distance'
            metric = varargin{i + 1};
        case 'p'
            p = varargin(i + 1);
    end
end
if strcmpi(metric, 'minkowski')
    D = __distances(double(X), double(Y), metric, p{:});
else
    D = __distances(double(X), double(Y), metric);
end
[d, idx] = sort(D, 1);
k = min(k, size(X, 1));
d = d(1:k, :).';
idx = idx(1:k, :).';
end
