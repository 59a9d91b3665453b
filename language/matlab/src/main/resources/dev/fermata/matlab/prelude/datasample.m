% Rows (or elements of a vector) chosen at random, with replacement unless it is turned off.
function [y, idx] = datasample(data, k, varargin)
dim = find(size(data) ~= 1, 1);
if isempty(dim)
    dim = 1;
end
if ~isempty(varargin) && isnumeric(varargin{1})
    dim = varargin{1};
    varargin(1) = [];
end
replace = true;
weights = [];
for i = 1:2:numel(varargin) - 1
    switch lower(char(varargin{i}))
        case 'replace'
            replace = logical(varargin{i + 1});
        case 'weights'
            weights = varargin{i + 1};
    end
end
n = size(data, dim);
if ~replace && k > n
    error('RunMat:datasample:InvalidArgument', 'K must be less than or equal to N when sampling without replacement.');
end
if isempty(weights)
    if replace
        idx = randi(n, 1, k);
    else
        idx = randperm(n, k);
    end
else
    weights = reshape(double(weights), 1, []);
    idx = zeros(1, k);
    for i = 1:k
        edges = cumsum(weights);
        idx(i) = find(edges >= rand * edges(end) & weights > 0, 1);
        if ~replace
            weights(idx(i)) = 0;
        end
    end
end
at = repmat({':'}, 1, ndims(data));
at{dim} = idx;
y = data(at{:});
end
