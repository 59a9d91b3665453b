% Mean and variance of Poisson distributions.
function [m, v] = poissstat(lambda)
m = lambda;
v = lambda;
end
