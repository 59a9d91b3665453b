% Mean and variance of lognormal distributions.
function [m, v] = lognstat(mu, sigma)
m = exp(mu + sigma .^ 2 / 2);
v = exp(2 * mu + sigma .^ 2) .* expm1(sigma .^ 2);
end
