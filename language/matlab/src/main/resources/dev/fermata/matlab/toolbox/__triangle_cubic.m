% Cubic patches over the triangles, from values and estimated slopes at the corners.
function vq = __triangle_cubic(P, v, Q)
T = __delaunay(P(:, 1), P(:, 2));
[t, c] = __simplex_of(P, T, Q);
slopes = zeros(size(P));
for k = 1:size(P, 1)
    near = setdiff(unique(T(any(T == k, 2), :)), k);
    D = P(near, :) - P(k, :);
    w = 1 ./ sqrt(sum(D .^ 2, 2));
    if numel(near) >= 5
        g = (w .* [D, D(:, 1) .^ 2 / 2, D(:, 1) .* D(:, 2), D(:, 2) .^ 2 / 2]) \ (w .* (v(near) - v(k)));
    else
        g = pinv(w .* D) * (w .* (v(near) - v(k)));
    end
    slopes(k, :) = g(1:2).';
end
vq = nan(size(Q, 1), 1);
for k = find(~isnan(t)).'
    i = T(t(k), :);
    X = P(i, :);
    f = v(i);
    g = slopes(i, :);
    side = @(a, b) f(a) + g(a, :) * (X(b, :) - X(a, :)).' / 3;
    edges = [side(1, 2) side(2, 1) side(2, 3) side(3, 2) side(3, 1) side(1, 3)];
    middle = sum(edges) / 4 - sum(f) / 6;
    [a, b, d] = deal(c(k, 1), c(k, 2), c(k, 3));
    vq(k) = f(1) * a ^ 3 + f(2) * b ^ 3 + f(3) * d ^ 3 + 3 * (edges(1) * a ^ 2 * b + edges(2) * a * b ^ 2 + edges(3) * b ^ 2 * d ...
        + edges(4) * b * d ^ 2 + edges(5) * d ^ 2 * a + edges(6) * d * a ^ 2) + 6 * middle * a * b * d;
end
end
