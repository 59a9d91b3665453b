% Parameters of a distribution (Exponential) by maximum likelihood, with confidence intervals; of a matrix column by column.
function [p, ci] = expfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
if isvector(x)
    x = x(:);
end
p = zeros(1, size(x, 2));
ci = zeros(2, size(x, 2));
for k = 1:size(x, 2)
    [p(k), ci(:, k)] = __fitted_parameters('exp', x(:, k), alpha);
end
end
