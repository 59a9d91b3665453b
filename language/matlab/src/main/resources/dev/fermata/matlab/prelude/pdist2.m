% The distances between the rows of two matrices; with 'Smallest' or 'Largest' only some, sorted, with their places.
function [D, I] = pdist2(X, Y, metric, varargin)
if nargin < 3
    metric = 'euclidean';
end
if size(X, 2) ~= size(Y, 2)
    error('RunMat:pdist2:InvalidArgument', 'X and Y must have the same number of columns.');
end
count = 0;
direction = 'ascend';
k = 1;
while k < numel(varargin)
    if (ischar(varargin{k}) || isstring(varargin{k})) && any(strcmpi(varargin{k}, {'Smallest', 'Largest'}))
        count = varargin{k + 1};
        if strcmpi(varargin{k}, 'Largest')
            direction = 'descend';
        end
        varargin(k:k + 1) = [];
    else
        k = k + 1;
    end
end
D = __distances(double(X), double(Y), metric, varargin{:});
if count > 0
    [D, I] = sort(D, 1, direction);
    count = min(count, size(X, 1));
    D = D(1:count, :);
    I = I(1:count, :);
elseif nargout > 1
    [D, I] = sort(D, 1);
end
end
