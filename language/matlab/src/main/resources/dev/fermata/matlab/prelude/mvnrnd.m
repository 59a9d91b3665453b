% Random vectors of a normal distribution of several variables.
function [r, T] = mvnrnd(mu, Sigma, n)
if isvector(mu) && size(Sigma, 1) == numel(mu) && ~(iscolumn(mu) && isscalar(Sigma))
    mu = reshape(mu, 1, []);
end
d = size(mu, 2);
if nargin < 3
    n = size(mu, 1);
end
if isvector(Sigma) && size(Sigma, 1) == 1 && d > 1
    Sigma = diag(Sigma);
end
if size(Sigma, 1) ~= d || size(Sigma, 2) ~= d
    error('RunMat:mvnrnd:InvalidArgument', 'SIGMA must be a square matrix with size equal to the number of columns in MU.');
end
if norm(Sigma - Sigma', 1) > 10 * eps * norm(Sigma, 1)
    error('RunMat:mvnrnd:InvalidArgument', 'SIGMA must be a symmetric positive semi-definite matrix.');
end
[T, failed] = chol(Sigma);
if failed
    [V, D] = eig((Sigma + Sigma') / 2);
    values = diag(D);
    if any(values < -10 * eps * max(abs(values)))
        error('RunMat:mvnrnd:InvalidArgument', 'SIGMA must be a symmetric positive semi-definite matrix.');
    end
    T = diag(sqrt(max(values, 0))) * V';
end
r = randn(n, size(T, 1)) * T + mu;
end
