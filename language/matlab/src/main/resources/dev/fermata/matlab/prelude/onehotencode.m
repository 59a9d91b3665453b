% Labels as vectors with a single one, along a dimension: onehotencode(labels, dim), with a type, 'ClassNames'.
function A = onehotencode(B, dim, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
type = '';
names = {};
args = varargin;
if mod(numel(args), 2)
    type = char(args{1});
    args(1) = [];
end
for k = 1:2:numel(args)
    if ~strcmpi(args{k}, 'ClassNames')
        error('RunMat:onehotencode:InvalidArgument', 'Invalid parameter name: %s.', char(args{k}));
    end
    names = args{k + 1};
end
if istable(B)
    B = B.(1);
end
if ~isnumeric(dim) || ~isscalar(dim) || dim < 1 || dim ~= fix(dim)
    error('RunMat:onehotencode:InvalidArgument', 'Feature dimension must be a positive integer.');
end
if size(B, dim) ~= 1
    error('RunMat:onehotencode:InvalidArgument', 'The feature dimension to expand must be a singleton dimension.');
end
if isempty(names)
    if ~iscategorical(B)
        error('RunMat:onehotencode:InvalidArgument', 'Data labels must be categorical when the ''ClassNames'' option is not given.');
    end
    names = categories(B);
end
if isempty(type)
    type = 'double';
    if isa(B, 'single')
        type = 'single';
    end
end
if isnumeric(B)
    names = names(:);
    [found, at] = ismember(B, names);
    missing = isnan(double(B));
else
    [found, at] = ismember(cellstr(string(B)), cellstr(string(names)));
    missing = ismissing(B);
end
at = reshape(at, size(B));
K = numel(names);
sz = size(B);
sz(end + 1:dim) = 1;
sz(dim) = K;
A = zeros(sz, type);
for k = 1:K
    index = repmat({':'}, 1, numel(sz));
    index{dim} = k;
    slice = cast(at == k, type);
    if any(strcmp(type, {'double', 'single'}))
        slice(missing) = NaN;
    end
    A(index{:}) = slice;
end
end
