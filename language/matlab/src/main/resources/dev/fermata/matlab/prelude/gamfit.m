% Parameters of a distribution (Gamma) by maximum likelihood, with confidence intervals.
function [p, ci] = gamfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
[p, ci] = __fitted_parameters('gam', x, alpha);
end
