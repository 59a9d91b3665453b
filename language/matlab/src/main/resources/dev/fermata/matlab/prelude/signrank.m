% The Wilcoxon signed rank test of a median of zero, of a number, or of differences of pairs.
function [p, h, stats] = signrank(x, y, varargin)
if nargin < 2 || isempty(y)
    y = 0;
end
alpha = 0.05;
method = '';
tail = 'both';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'alpha', alpha = varargin{k + 1};
        case 'method', method = lower(char(varargin{k + 1}));
        case 'tail', tail = lower(char(varargin{k + 1}));
    end
end
d = double(x(:)) - double(y(:));
d = d(~isnan(d) & d ~= 0);
n = numel(d);
if n == 0
    p = 1;
    h = false;
    stats = struct('signedrank', 0);
    return
end
[r, ties] = tiedrank(abs(d));
w = sum(r(d > 0));
if isempty(method)
    method = 'approximate';
    if n <= 15
        method = 'exact';
    end
end
stats = struct();
if strcmp(method, 'exact')
    sums = zeros(2 ^ n, 1);
    for k = 1:n
        half = 2 ^ (k - 1);
        sums(half + 1:2 * half) = sums(1:half) + r(k);
    end
    low = mean(sums <= w + 1e-9);
    high = mean(sums >= w - 1e-9);
else
    z = (w - n * (n + 1) / 4) / sqrt((n * (n + 1) * (2 * n + 1) - sum(ties)) / 24);
    stats.zval = z;
    low = normcdf(z);
    high = normcdf(-z);
end
switch tail
    case 'left', p = low;
    case 'right', p = high;
    otherwise, p = min(1, 2 * min(low, high));
end
h = p <= alpha;
stats.signedrank = w;
end
