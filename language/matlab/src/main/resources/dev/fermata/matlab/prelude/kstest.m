% The Kolmogorov-Smirnov test of a sample against the standard normal or a given distribution.
function [h, p, stat, cv] = kstest(x, varargin)
alpha = 0.05;
reference = [];
tail = 'unequal';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'alpha'
            alpha = varargin{k + 1};
        case 'cdf'
            reference = varargin{k + 1};
        case 'tail'
            tail = lower(char(varargin{k + 1}));
    end
end
x = sort(x(~isnan(x)));
x = x(:);
n = numel(x);
if isempty(reference)
    F = normcdf(x);
elseif isnumeric(reference)
    F = interp1(reference(:, 1), reference(:, 2), x, 'linear', NaN);
    F(x < min(reference(:, 1))) = 0;
    F(x > max(reference(:, 1))) = 1;
elseif isa(reference, 'function_handle')
    F = reference(x);
else
    F = cdf(reference, x);
end
above = (1:n)' / n - F;
below = F - (0:n - 1)' / n;
switch tail
    case 'larger'
        stat = max(above);
    case 'smaller'
        stat = max(below);
    otherwise
        stat = max([above; below]);
end
if strcmp(tail, 'unequal')
    p = __kolmogorov(stat, n);
    cv = fzero(@(d) __kolmogorov(d, n) - alpha, [1e-3 1]);
else
    p = __smirnov(stat, n);
    cv = fzero(@(d) __smirnov(d, n) - alpha, [1e-3 1 - 1e-9]);
end
h = p <= alpha;
end
