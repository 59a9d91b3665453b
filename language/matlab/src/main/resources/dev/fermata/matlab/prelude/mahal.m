% Squared Mahalanobis distances of the rows of Y from the sample X.
function d = mahal(Y, X)
m = mean(X, 1);
[~, R] = qr(X - m, 0);
z = R' \ (Y - m)';
d = sum(z .* z, 1)' * (size(X, 1) - 1);
end
