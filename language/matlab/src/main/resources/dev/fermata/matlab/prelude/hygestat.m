% Mean and variance of hypergeometric distributions.
function [m, v] = hygestat(M, K, N)
m = N .* K ./ M;
v = N .* K ./ M .* (M - K) ./ M .* (M - N) ./ (M - 1);
end
