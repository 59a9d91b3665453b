% Rows of digits of numbers, the least significant one first unless 'left-msb'.
function b = de2bi(d, varargin)
base = 2;
n = [];
order = 'right-msb';
numbers = 0;
for k = 1:numel(varargin)
    if isnumeric(varargin{k})
        numbers = numbers + 1;
        if numbers == 1
            n = varargin{k};
        else
            base = varargin{k};
        end
    else
        order = lower(char(varargin{k}));
    end
end
d = double(d(:));
if any(d < 0 | d ~= fix(d) | ~isfinite(d))
    error('RunMat:de2bi:InvalidInput', 'Input must contain only finite nonnegative integers.');
end
if ~isscalar(base) || ~isreal(base) || ~(base >= 2) || base ~= fix(base) || isinf(base)
    error('RunMat:de2bi:InvalidInput', 'Base must be an integer greater than 1.');
end
needed = 1;
while any(d >= base ^ needed)
    needed = needed + 1;
end
if isempty(n)
    n = needed;
elseif needed > n
    error('RunMat:de2bi:InsufficientLength', 'Specified number of columns in output matrix is too small.');
end
b = mod(floor(d ./ base .^ (0:n - 1)), base);
if strcmp(order, 'left-msb')
    b = fliplr(b);
end
end
