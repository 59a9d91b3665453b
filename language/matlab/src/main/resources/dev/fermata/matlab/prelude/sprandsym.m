% A random symmetric sparse matrix.
function R = sprandsym(n, density)
if ~isscalar(n)
    [i, j] = find(tril(n));
    v = randn(numel(i), 1);
    n = size(n, 1);
else
    count = max(1, round(density * n * n / 2));
    place = randperm(n * n, min(count, n * n));
    [i, j] = ind2sub([n n], place(:));
    v = randn(numel(i), 1);
    lower = i >= j;
    [i, j, v] = deal(i(lower), j(lower), v(lower));
end
R = sparse(i, j, v, n, n);
R = R + tril(R, -1)';
end
