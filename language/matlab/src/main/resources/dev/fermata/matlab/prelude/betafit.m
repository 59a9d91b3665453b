% Parameters of a distribution (Beta) by maximum likelihood, with confidence intervals.
function [p, ci] = betafit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
[p, ci] = __fitted_parameters('beta', x, alpha);
end
