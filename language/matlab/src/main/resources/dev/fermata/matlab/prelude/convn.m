% The convolution of arrays of any number of dimensions.
function C = convn(A, B, shape)
if nargin < 3
    shape = 'full';
end
shape = validatestring(shape, {'full', 'same', 'valid'}, 'convn');
if ~(isnumeric(A) || islogical(A)) || ~(isnumeric(B) || islogical(B))
    error('RunMat:convn:InvalidInput', 'Inputs must be numeric or logical arrays.');
end
n = max(ndims(A), ndims(B));
a = size(A, 1:n);
b = size(B, 1:n);
type = 'double';
if isa(A, 'single') || isa(B, 'single')
    type = 'single';
end
full_size = max(a + b - 1, 0);
if any(a == 0) || any(b == 0)
    full_size(:) = 0;
end
C = zeros(full_size, type);
A = cast(full(A), type);
B = cast(full(B), type);
place = cell(1, n);
for k = find(B(:) ~= 0)'
    [place{:}] = ind2sub(b, k);
    range = cell(1, n);
    for d = 1:n
        range{d} = place{d}:place{d} + a(d) - 1;
    end
    C(range{:}) = C(range{:}) + A * B(k);
end
if ~strcmp(shape, 'full')
    range = cell(1, n);
    for d = 1:n
        if strcmp(shape, 'same')
            from = ceil((b(d) - 1) / 2);
            range{d} = from + 1:from + a(d);
        else
            range{d} = b(d):a(d);
        end
    end
    C = C(range{:});
end
end
