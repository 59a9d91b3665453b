% The density of a normal distribution of several variables at the rows of x.
function y = mvnpdf(x, mu, Sigma)
d = size(x, 2);
if nargin < 2 || isempty(mu)
    mu = zeros(1, d);
end
if nargin < 3 || isempty(Sigma)
    Sigma = eye(d);
end
if isrow(Sigma) && d > 1
    Sigma = diag(Sigma);
end
[R, failed] = chol(Sigma);
if failed
    error('RunMat:mvnpdf:InvalidArgument', 'SIGMA must be a square, symmetric, positive definite matrix.');
end
z = (x - mu) / R;
y = exp(-0.5 * sum(z .^ 2, 2) - sum(log(diag(R))) - d * log(2 * pi) / 2);
end
