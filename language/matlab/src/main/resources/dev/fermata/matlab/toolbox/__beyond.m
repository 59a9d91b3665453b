% Values outside of the triangulation: from the nearest point of its boundary, along the slopes there.
function vq = __beyond(P, T, v, Q, sloped)
F = __free_boundary(T);
n = size(P, 2);
slopes = zeros(size(P));
weights = zeros(size(P, 1), 1);
for k = 1:size(T, 1)
    corners = T(k, :);
    E = P(corners(2:end), :) - P(corners(1), :);
    size_of = abs(det(E));
    if size_of > 0
        g = (E \ (v(corners(2:end)) - v(corners(1)))).';
        slopes(corners, :) = slopes(corners, :) + size_of * g;
        weights(corners) = weights(corners) + size_of;
    end
end
slopes = slopes ./ max(weights, realmin);
vq = zeros(size(Q, 1), 1);
for k = 1:size(Q, 1)
    q = Q(k, :);
    least = Inf;
    for f = 1:size(F, 1)
        corners = F(f, :);
        if n == 2
            a = P(corners(1), :);
            e = P(corners(2), :) - a;
            s = min(max(((q - a) * e.') / (e * e.'), 0), 1);
            share = [1 - s, s];
        else
            share = nearest_share(P(corners, :), q);
        end
        at = share * P(corners, :);
        d = norm(q - at);
        if d < least
            least = d;
            vq(k) = share * v(corners) + sloped * ((share * slopes(corners, :)) * (q - at).');
        end
    end
end
end

% The nearest point of a triangle in space, as shares of its corners.
function share = nearest_share(C, q)
E = (C(2:3, :) - C(1, :)).';
s = E \ (q - C(1, :)).';
share = [1 - sum(s), s.'];
if all(share >= 0)
    return
end
least = Inf;
for side = [1 2 3; 2 3 1]
    a = C(side(1), :);
    e = C(side(2), :) - a;
    u = min(max(((q - a) * e.') / (e * e.'), 0), 1);
    d = norm(q - a - u * e);
    if d < least
        least = d;
        share = zeros(1, 3);
        share(side) = [1 - u, u];
    end
end
end
