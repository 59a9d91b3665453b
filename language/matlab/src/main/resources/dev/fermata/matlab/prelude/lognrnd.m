% Random numbers whose logarithms have a normal distribution.
function r = lognrnd(mu, sigma, varargin)
r = exp(normrnd(mu, sigma, varargin{:}));
end
