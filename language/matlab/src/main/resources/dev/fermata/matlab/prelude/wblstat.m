% Mean and variance of Weibull distributions.
function [m, v] = wblstat(a, b)
m = a .* gamma(1 + 1 ./ b);
v = a .^ 2 .* gamma(1 + 2 ./ b) - m .^ 2;
end
