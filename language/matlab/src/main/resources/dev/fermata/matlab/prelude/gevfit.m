% Parameters of a distribution (Generalized Extreme Value) by maximum likelihood, with confidence intervals.
function [p, ci] = gevfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
[p, ci] = __fitted_parameters('gev', x, alpha);
end
