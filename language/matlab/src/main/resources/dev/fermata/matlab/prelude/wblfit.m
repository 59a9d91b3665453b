% Parameters of a distribution (Weibull) by maximum likelihood, with confidence intervals.
function [p, ci] = wblfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
[p, ci] = __fitted_parameters('wbl', x, alpha);
end
