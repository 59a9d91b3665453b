% The Kolmogorov-Smirnov test of two samples.
function [h, p, stat] = kstest2(x, y, varargin)
alpha = 0.05;
tail = 'unequal';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'alpha', alpha = varargin{k + 1};
        case 'tail', tail = lower(char(varargin{k + 1}));
    end
end
x = sort(x(~isnan(x(:))));
y = sort(y(~isnan(y(:))));
all = unique([x(:); y(:)]);
fx = arrayfun(@(v) mean(x <= v), all);
fy = arrayfun(@(v) mean(y <= v), all);
n = numel(x) * numel(y) / (numel(x) + numel(y));
switch tail
    case 'larger', stat = max(fx - fy);
    case 'smaller', stat = max(fy - fx);
    otherwise, stat = max(abs(fx - fy));
end
lambda = max((sqrt(n) + 0.12 + 0.11 / sqrt(n)) * stat, 0);
if strcmp(tail, 'unequal')
    j = (1:101)';
    p = 2 * sum((-1) .^ (j - 1) .* exp(-2 * lambda ^ 2 * j .^ 2));
    p = min(max(p, 0), 1);
else
    p = exp(-2 * lambda ^ 2);
end
h = alpha >= p;
end
