% The empirical distribution function; the first point is repeated with the value 0.
function [f, x, low, high] = ecdf(y, varargin)
alpha = 0.05;
kind = 'cdf';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'alpha'
            alpha = varargin{k + 1};
        case 'function'
            kind = lower(char(varargin{k + 1}));
    end
end
y = sort(y(~isnan(y)));
y = y(:);
n = numel(y);
x = unique(y);
count = histc(y, x);
F = cumsum(count(:)) / n;
f = [0; F];
x = [x(1); x];
se = sqrt(f .* (1 - f) / n);
z = norminv(1 - alpha / 2);
low = max(0, f - z * se);
high = min(1, f + z * se);
low([1 end]) = NaN;
high([1 end]) = NaN;
if strncmp(kind, 'surv', 4)
    f = 1 - f;
    [low, high] = deal(1 - high, 1 - low);
elseif strncmp(kind, 'cumul', 5)
    f = -log(1 - f);
    [low, high] = deal(-log(1 - low), -log(1 - high));
end
if nargout == 0
    stairs(x, f);
    clear f
end
end
