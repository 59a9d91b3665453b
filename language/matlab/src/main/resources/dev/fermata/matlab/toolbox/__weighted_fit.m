% Least squares with weights, and robust ones by reweighting: coefficients, their covariance, the variance of errors.
function [b, C, mse, dfe, robust] = __weighted_fit(X, y, w, kind)
s = sqrt(w);
A = s .* X;
r0 = s .* y;
[n, p] = size(A);
[Q, R, order] = qr(A, 0);
d = abs(diag(R));
keep = 1:sum(d > max(n, p) * eps(max([d; 0])));
if numel(keep) < p
    warning('RunMat:LinearModel:RankDefDesignMat', 'Regression design matrix is rank deficient to within machine precision.');
end
b = zeros(p, 1);
R = R(keep, keep);
kept = order(keep);
b(kept) = R \ (Q(:, keep)' * r0);
dfe = n - numel(keep);
robust = ones(n, 1);
inverse = R \ eye(numel(keep));
if isempty(kind)
    mse = sum((r0 - A * b) .^ 2) / dfe;
    C = zeros(p);
    C(kept, kept) = mse * (inverse * inverse');
    return
end
h = min(0.9999, sum(Q(:, keep) .^ 2, 2));
adjust = 1 ./ sqrt(1 - h);
tune = __robust_weight(kind, []);
ols = sqrt(sum((r0 - A * b) .^ 2) / dfe);
tiny = 1e-6 * max(std(r0), eps);
for k = 1:50
    r = (r0 - A * b) .* adjust;
    scale = spread(r, numel(keep));
    robust = __robust_weight(kind, r / (max(scale, tiny) * tune));
    before = b;
    v = sqrt(robust);
    b = (v .* A) \ (v .* r0);
    if all(abs(b - before) <= sqrt(eps) * max(abs(b), abs(before)))
        break
    end
end
r = (r0 - A * b) .* adjust;
madS = spread(r, numel(keep));
u = r / (max(madS, tiny) * tune);
delta = 1e-4;
psi = u .* __robust_weight(kind, u);
slope = ((u + delta) .* __robust_weight(kind, u + delta) - (u - delta) .* __robust_weight(kind, u - delta)) / (2 * delta);
m = mean(slope);
K = 1 + numel(keep) / n * (1 - m) / m;
robustS = K * sqrt(sum((1 - h) .* psi .^ 2) / (n - numel(keep))) * tune * madS / m;
robustS = sqrt((ols ^ 2 * numel(keep) ^ 2 + robustS ^ 2 * n) / (numel(keep) ^ 2 + n));
robustS = max(robustS, sqrt(max(0, robustS ^ 2)));
mse = robustS ^ 2;
C = zeros(p);
C(kept, kept) = mse * (inverse * inverse');
end

function s = spread(r, p)
sorted = sort(abs(r));
s = median(sorted(max(1, p):end)) / 0.6745;
end
