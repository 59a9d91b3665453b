% Solves A*X*A' - X + Q = 0.
function X = dlyap(A, Q)
n = size(A, 1);
X = reshape((eye(n ^ 2) - kron(conj(A), A)) \ Q(:), n, n);
if isequal(Q, Q')
    X = (X + X') / 2;
end
end
