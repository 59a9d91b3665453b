% Parameters of a distribution (Rayleigh) by maximum likelihood, with confidence intervals.
function [p, ci] = raylfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
[p, ci] = __fitted_parameters('rayl', x, alpha);
end
