% Eigenvalues of a polynomial of matrices, A0 + A1*x + A2*x^2 + ...
function [X, E] = polyeig(varargin)
n = size(varargin{1}, 1);
p = nargin - 1;
A = eye(n * p);
A(1:n, 1:n) = varargin{1};
B = diag(ones(n * (p - 1), 1), -n);
for k = 1:p
    B(1:n, (k - 1) * n + 1:k * n) = -varargin{k + 1};
end
if nargout < 2
    X = eig(A, B);
else
    [V, D] = eig(A, B);
    E = diag(D);
    X = V(1:n, :);
    X = X ./ vecnorm(X);
end
end
