% Parameters of a distribution (Exponential) by maximum likelihood, with confidence intervals.
function [p, ci] = expfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
[p, ci] = __fitted_parameters('exp', x, alpha);
end
