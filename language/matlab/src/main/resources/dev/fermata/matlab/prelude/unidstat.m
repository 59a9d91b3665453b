% Mean and variance of discrete uniform distributions.
function [m, v] = unidstat(n)
m = (n + 1) / 2;
v = (n .^ 2 - 1) / 12;
end
