% Mean and variance of negative binomial distributions.
function [m, v] = nbinstat(r, p)
m = r .* (1 - p) ./ p;
v = r .* (1 - p) ./ p .^ 2;
end
