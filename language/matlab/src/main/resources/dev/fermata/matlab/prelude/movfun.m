% A function of the elements in a window that moves along.
function y = movfun(f, x, k, varargin)
if isscalar(k)
    if mod(k, 2) == 1
        before = (k - 1) / 2;
        after = before;
    else
        before = k / 2;
        after = before - 1;
    end
else
    before = k(1);
    after = k(2);
end
ends = 'shrink';
for i = 1:2:numel(varargin) - 1
    if strcmpi(varargin{i}, 'Endpoints')
        ends = varargin{i + 1};
    end
end
if isrow(x) && ~isscalar(x)
    y = movfun(f, x', k, varargin{:})';
    return
end
n = size(x, 1);
rows = 1:n;
if strcmpi(ends, 'discard')
    rows = 1 + before:n - after;
end
y = zeros(numel(rows), size(x, 2));
for j = 1:size(x, 2)
    for i = 1:numel(rows)
        window = rows(i) - before:rows(i) + after;
        inside = window >= 1 & window <= n;
        if isnumeric(ends) && ~all(inside)
            values = repmat(ends, numel(window), 1);
            values(inside) = x(window(inside), j);
        elseif strcmpi(ends, 'fill') && ~all(inside)
            y(i, j) = NaN;
            continue
        else
            values = x(window(inside), j);
        end
        y(i, j) = f(values);
    end
end
end
