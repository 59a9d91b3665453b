% Tests whether the median of a sample, or of the differences of two, is m.
function [p, h, stats] = signtest(x, y, varargin)
if nargin < 2 || isempty(y)
    y = 0;
end
[alpha, tail] = __test_options(x, varargin{:});
d = x(:) - y(:);
d = d(d ~= 0 & ~isnan(d));
n = numel(d);
positive = sum(d > 0);
switch tail
    case 'right'
        p = 1 - binocdf(positive - 1, n, 0.5);
    case 'left'
        p = binocdf(positive, n, 0.5);
    otherwise
        p = min(1, 2 * binocdf(min(positive, n - positive), n, 0.5));
end
z = NaN;
if n >= 100
    z = (2 * positive - n) / sqrt(n);
end
h = p <= alpha;
stats = struct('zval', z, 'sign', positive);
end
