% Mean and variance of beta distributions.
function [m, v] = betastat(a, b)
m = a ./ (a + b);
v = a .* b ./ ((a + b) .^ 2 .* (a + b + 1));
end
