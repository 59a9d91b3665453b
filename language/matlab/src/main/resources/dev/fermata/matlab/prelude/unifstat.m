% Mean and variance of uniform distributions.
function [m, v] = unifstat(a, b)
m = (a + b) / 2;
v = (b - a) .^ 2 / 12;
end
