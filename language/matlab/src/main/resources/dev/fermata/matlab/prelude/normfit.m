% Mean and standard deviation of normal data, with confidence intervals.
function [mu, sigma, muCI, sigmaCI] = normfit(x, alpha)
if nargin < 2 || isempty(alpha)
    alpha = 0.05;
end
if isvector(x)
    x = x(:);
end
n = size(x, 1);
mu = mean(x, 1);
sigma = std(x, 0, 1);
half = tinv(1 - alpha / 2, n - 1) * sigma / sqrt(n);
muCI = [mu - half; mu + half];
sigmaCI = [sigma * sqrt((n - 1) / chi2inv(1 - alpha / 2, n - 1)); sigma * sqrt((n - 1) / chi2inv(alpha / 2, n - 1))];
end
