% Classical multidimensional scaling of distances: points and eigenvalues.
function [Y, e] = cmdscale(D, p)
if isvector(D) && ~isscalar(D)
    D = squareform(D);
end
n = size(D, 1);
J = eye(n) - 1 / n;
B = -J * D .^ 2 * J / 2;
[V, E] = eig((B + B') / 2);
[e, order] = sort(diag(E), 'descend');
V = V(:, order);
keep = e > max(abs(e)) * eps ^ (3 / 4);
if nargin > 1
    keep(p + 1:end) = false;
end
Y = V(:, keep) .* sqrt(e(keep))';
[~, at] = max(abs(Y), [], 1);
signs = sign(Y(sub2ind(size(Y), at, 1:size(Y, 2))));
Y = Y .* signs;
end
