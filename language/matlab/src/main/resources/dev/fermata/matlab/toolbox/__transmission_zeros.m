% The finite values at which the system matrix of a square model loses rank.
function z = __transmission_zeros(sys)
n = size(sys.A, 1);
[ny, nu] = size(sys.D);
if ny ~= nu
    error('RunMat:zero:InvalidInput', 'Zeros of models with different numbers of inputs and outputs are not supported.');
end
z = eig([sys.A sys.B; sys.C sys.D], blkdiag(eye(n), zeros(nu)));
z = z(isfinite(z) & abs(z) < 1e8);
end
