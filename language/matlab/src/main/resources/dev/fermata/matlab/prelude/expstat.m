% Mean and variance of exponential distributions.
function [m, v] = expstat(mu)
m = mu;
v = mu .^ 2;
end
