% Mean and variance of Rayleigh distributions.
function [m, v] = raylstat(b)
m = b * sqrt(pi / 2);
v = (2 - pi / 2) * b .^ 2;
end
