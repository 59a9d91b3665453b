% A signal in columns of frames, which may overlap.
function Y = buffer(x, n, p, opt)
if nargin < 3
    p = 0;
end
x = x(:);
if p >= 0
    if nargin < 4
        x = [zeros(p, 1); x];
    end
    step = n - p;
    count = ceil((numel(x) - p) / step);
else
    step = n - p;
    count = ceil(numel(x) / step);
end
Y = zeros(n, count);
for k = 1:count
    from = (k - 1) * step + 1;
    to = min(numel(x), from + n - 1);
    Y(1:to - from + 1, k) = x(from:to);
end
end
