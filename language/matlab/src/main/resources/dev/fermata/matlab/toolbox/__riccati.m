% Solves the Riccati equation of an optimal regulator, by an invariant subspace or by doubling, and refines the solution.
function [X, K, L] = __riccati(A, B, Q, R, S, isDiscrete)
[n, m] = size(B);
if isempty(Q)
    Q = zeros(n);
end
if isempty(R)
    R = eye(m);
end
if isempty(S)
    S = zeros(n, m);
end
F = R \ S';
A1 = A - B * F;
Q1 = Q - S * F;
G = B * (R \ B');
if isDiscrete
    X = doubled(A1, G, Q1);
    K = (R + B' * X * B) \ (B' * X * A + S');
else
    [V, E] = eig([A1, -G; -Q1, -A1']);
    e = diag(E);
    [~, at] = sort(real(e));
    if n > 0 && (real(e(at(n))) >= -1e-9 * norm(A, 1) * eps || real(e(at(n + 1))) <= 0)
        error('RunMat:lqr:SolverFailed', 'Unable to find a stabilizing solution of the Riccati equation: the model cannot be stabilized, or poles lie on the imaginary axis.');
    end
    U = V(:, at(1:n));
    X = U(n + 1:end, :) / U(1:n, :);
    X = real(X + X') / 2;
    for k = 1:3
        residual = A1' * X + X * A1 - X * G * X + Q1;
        M = (A1 - G * X)';
        step = sylvester(M, M', -residual);
        X = X + (step + step') / 2;
    end
    K = R \ (B' * X + S');
end
L = eig(A - B * K);
end

function X = doubled(A, G, H)
n = size(A, 1);
for k = 1:60
    W = eye(n) + G * H;
    AW = A / W;
    next = H + A' * (H / W) * A;
    G = G + AW * G * A';
    A = AW * A;
    done = norm(next - H, 1) <= 1e-15 * max(norm(next, 1), realmin);
    H = next;
    if done
        break
    elseif any(~isfinite(H(:)))
        error('RunMat:lqr:SolverFailed', 'Unable to find a stabilizing solution of the Riccati equation.');
    end
end
X = (H + H') / 2;
end
