% Parameters of a distribution (Extreme Value) by maximum likelihood, with confidence intervals.
function [p, ci] = evfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
[p, ci] = __fitted_parameters('ev', x, alpha);
end
