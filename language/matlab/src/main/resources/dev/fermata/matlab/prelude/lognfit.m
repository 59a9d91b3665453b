% Parameters of a distribution (Lognormal) by maximum likelihood, with confidence intervals.
function [p, ci] = lognfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
[p, ci] = __fitted_parameters('logn', x, alpha);
end
