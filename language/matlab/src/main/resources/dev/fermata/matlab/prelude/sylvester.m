% The solution X of A*X + X*B = C, by the method of R. Bartels and G. Stewart.
function X = sylvester(A, B, C)
if nargin < 3
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if isreal(A) && isreal(B) && isreal(C)
    X = __sylvester(A, B, C);
    return
end
if size(A, 1) ~= size(A, 2) || size(B, 1) ~= size(B, 2)
    error('RunMat:square', 'Matrix must be square.');
elseif size(C, 1) ~= size(A, 1) || size(C, 2) ~= size(B, 1)
    error('RunMat:sylvester:InvalidInput', 'Matrix dimensions must agree.');
end
[U, S] = schur(A, 'complex');
[V, T] = schur(B, 'complex');
F = U' * C * V;
n = size(T, 1);
one = eye(size(S, 1));
for k = 1:n
    F(:, k) = (S + T(k, k) * one) \ (F(:, k) - F(:, 1:k - 1) * T(1:k - 1, k));
end
X = U * F * V';
end
