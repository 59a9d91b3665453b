% Applies a function to each page of arrays.
function varargout = pagefun(f, varargin)
if nargin < 2
    error('RunMat:pagefun:InvalidArity', 'pagefun: invalid number of input arrays');
end
if ischar(f) || isstring(f)
    f = str2func(char(f));
end
if ~isa(f, 'function_handle')
    error('RunMat:pagefun:InvalidCallable', 'pagefun: invalid function selector');
end
count = numel(varargin);
dims = [1 1];
for k = 1:count
    each = size(varargin{k});
    each = each(3:end);
    for d = 1:numel(each)
        if d > numel(dims)
            dims(d) = 1;
        end
        if dims(d) ~= each(d) && dims(d) ~= 1 && each(d) ~= 1
            error('RunMat:pagefun:PageDimensionMismatch', 'pagefun: page dimensions are not compatible');
        end
        if dims(d) == 1
            dims(d) = each(d);
        end
    end
end
wanted = max(nargout, 1);
pages = cell(wanted, prod(dims));
for p = 1:prod(dims)
    at = cell(1, numel(dims));
    [at{:}] = ind2sub([dims 1], p);
    inputs = cell(1, count);
    for k = 1:count
        each = size(varargin{k});
        each(end + 1:numel(dims) + 2) = 1;
        place = cell(1, numel(dims));
        for d = 1:numel(dims)
            place{d} = min(at{d}, each(d + 2));
        end
        inputs{k} = varargin{k}(:, :, place{:});
    end
    [pages{:, p}] = f(inputs{:});
end
varargout = cell(1, wanted);
for k = 1:wanted
    varargout{k} = reshape(cat(3, pages{k, :}), [size(pages{k, 1}), dims]);
end
end
