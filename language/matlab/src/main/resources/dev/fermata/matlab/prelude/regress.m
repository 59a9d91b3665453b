% Coefficients of a linear model by least squares, with confidence intervals.
function [b, bint, r, rint, stats] = regress(y, X, alpha)
if nargin < 3
    alpha = 0.05;
end
missing = isnan(y) | any(isnan(X), 2);
y = y(~missing);
X = X(~missing, :);
[n, p] = size(X);
b = X \ y;
[Q, R] = qr(X, 0);
r = y - X * b;
df = n - p;
mse = sum(r .^ 2) / max(df, 1);
inverse = R \ eye(p);
se = sqrt(mse * sum(inverse .^ 2, 2));
spread = tinv(1 - alpha / 2, df) * se;
bint = [b - spread, b + spread];
leverage = sum(Q .^ 2, 2);
outside = sqrt(max(0, (df * mse - r .^ 2 ./ (1 - leverage)) / max(df - 1, 1)));
width = tinv(1 - alpha / 2, df - 1) * outside .* sqrt(1 - leverage);
rint = [r - width, r + width];
total = sum((y - mean(y)) .^ 2);
r2 = 1 - sum(r .^ 2) / total;
f = (r2 / (p - 1)) / ((1 - r2) / df);
stats = [r2, f, 1 - fcdf(f, p - 1, df), mse];
end
