% The inverse of each page.
function Y = pageinv(X)
Y = X;
for k = 1:prod(size(X)) / max(1, size(X, 1) * size(X, 2))
    Y(:, :, k) = inv(X(:, :, k));
end
end
