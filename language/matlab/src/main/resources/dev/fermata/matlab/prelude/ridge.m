% Ridge regression coefficients of standardised predictors, or with an intercept in the units of the data (scaled 0).
function b = ridge(y, X, k, scaled)
if nargin < 4
    scaled = 1;
end
[n, p] = size(X);
m = mean(X);
s = std(X);
Z = (X - m) ./ s;
b = zeros(p, numel(k));
for i = 1:numel(k)
    b(:, i) = [Z; sqrt(k(i)) * eye(p)] \ [y; zeros(p, 1)];
end
if ~scaled
    b = b ./ s';
    b = [mean(y) - m * b; b];
end
end
