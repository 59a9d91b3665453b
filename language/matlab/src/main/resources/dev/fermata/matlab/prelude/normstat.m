% Mean and variance of normal distributions.
function [m, v] = normstat(mu, sigma)
m = mu + 0 * sigma;
v = sigma .^ 2 + 0 * mu;
end
