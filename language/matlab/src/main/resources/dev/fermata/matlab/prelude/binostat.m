% Mean and variance of binomial distributions.
function [m, v] = binostat(n, p)
m = n .* p;
v = n .* p .* (1 - p);
end
