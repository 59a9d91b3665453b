% The probability of success by counts of successes and trials, with exact confidence intervals.
function [p, ci] = binofit(x, n, alpha)
if nargin < 3
    alpha = 0.05;
end
p = x ./ n;
x = x(:);
n = n + zeros(size(x));
n = n(:);
low = betainv(alpha / 2, x, n - x + 1);
high = betainv(1 - alpha / 2, x + 1, n - x);
low(x == 0) = 0;
high(x == n) = 1;
ci = [low, high];
end
