% Parameters of a distribution for data and their confidence intervals.
function [p, ci] = __fitted_parameters(kind, x, alpha)
x = double(x(:));
x = x(~isnan(x));
[p, C] = __fit_distribution(kind, x, ones(size(x)), {});
ci = __distribution_interval(kind, p, C, struct('data', x, 'freq', ones(size(x))), alpha);
end
