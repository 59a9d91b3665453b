% Multipliers of the constraints at a minimum with this gradient: the least nonnegative ones.
function lambda = __multipliers(g, x, A, b, Aeq, low, high)
n = numel(x);
lambda = struct('lower', zeros(n, 1), 'upper', zeros(n, 1), 'eqlin', zeros(size(Aeq, 1), 1), 'ineqlin', zeros(size(A, 1), 1));
near = @(s, scale) abs(s) <= 1e-7 * (1 + abs(scale));
act = find(near(A * x - b, b));
atlow = find(near(x - low, low) & isfinite(low));
athigh = find(near(x - high, high) & isfinite(high));
one = eye(n);
M = [Aeq', -Aeq', A(act, :)', -one(:, atlow), one(:, athigh)];
if isempty(M)
    return
end
y = lsqnonneg(M, -g(:));
e = size(Aeq, 1);
lambda.eqlin = reshape(y(1:e) - y(e + 1:2 * e), [], 1);
y(1:2 * e) = [];
lambda.ineqlin(act) = y(1:numel(act));
y(1:numel(act)) = [];
lambda.lower(atlow) = y(1:numel(atlow));
lambda.upper(athigh) = y(numel(atlow) + 1:end);
end
