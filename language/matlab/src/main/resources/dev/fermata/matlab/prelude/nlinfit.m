% Nonlinear regression by Levenberg and Marquardt: nlinfit(X, y, model, beta0). Coefficients, residuals, Jacobian, their covariance,
% the variance of errors.
function [beta, R, J, C, mse] = nlinfit(X, y, model, beta, varargin)
if nargin < 4
    error('RunMat:minrhs', 'Not enough input arguments.');
end
shape = size(beta);
beta = beta(:);
y = y(:);
residual = @(b) y - reshape(model(reshape(b, shape), X), [], 1);
r = residual(beta);
keep = ~isnan(r);
sse = sum(r(keep) .^ 2);
lambda = 0.01;
for iteration = 1:400
    J = jacobian(model, beta, X, shape, numel(y));
    A = J(keep, :);
    g = A' * r(keep);
    H = A' * A;
    improved = false;
    while lambda < 1e12
        step = (H + lambda * diag(max(diag(H), eps))) \ g;
        next = beta + step;
        rn = residual(next);
        new = sum(rn(keep) .^ 2);
        if new <= sse
            improved = true;
            break
        end
        lambda = lambda * 10;
    end
    if ~improved
        break
    end
    lambda = max(lambda / 10, 1e-15);
    small = norm(step) <= 1e-10 * (norm(beta) + 1e-10) || abs(sse - new) <= 1e-14 * max(new, realmin);
    beta = next;
    r = rn;
    sse = new;
    if small
        break
    end
end
J = jacobian(model, beta, X, shape, numel(y));
R = r;
dfe = sum(keep) - numel(beta);
mse = sse / dfe;
[~, U] = qr(J(keep, :), 0);
inverse = U \ eye(numel(beta));
C = mse * (inverse * inverse');
beta = reshape(beta, shape);
end

function J = jacobian(model, beta, X, shape, n)
J = zeros(n, numel(beta));
for k = 1:numel(beta)
    h = eps ^ (1 / 3) * max(abs(beta(k)), 1e-3);
    up = beta;
    down = beta;
    up(k) = up(k) + h;
    down(k) = down(k) - h;
    J(:, k) = reshape(model(reshape(up, shape), X) - model(reshape(down, shape), X), [], 1) / (2 * h);
end
end
