% Parameters of a distribution (Poisson) by maximum likelihood, with confidence intervals.
function [p, ci] = poissfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
[p, ci] = __fitted_parameters('poiss', x, alpha);
end
