% Mean and variance of extreme value distributions.
function [m, v] = evstat(mu, sigma)
m = mu + psi(1) * sigma;
v = (pi * sigma) .^ 2 / 6;
end
