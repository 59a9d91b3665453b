% Values at points between scattered ones.
function vq = __scattered(P, v, Q, method, outside)
vq = nan(size(Q, 1), 1);
good = all(isfinite(Q), 2);
if strcmp(method, 'nearest') && strcmp(outside, 'nearest')
    vq(good) = v(dsearchn(P, Q(good, :)));
    return
end
if size(P, 2) == 2
    T = __delaunay(P(:, 1), P(:, 2));
else
    T = delaunayn(P);
end
if isempty(T)
    error('RunMat:scatteredInterpolant:Collinear', 'Error computing the Delaunay triangulation. The points may be coplanar or collinear.');
end
[t, c] = __simplex_of(P, T, Q);
inside = ~isnan(t);
switch method
    case 'nearest'
        vq(inside) = v(dsearchn(P, Q(inside, :)));
    case 'linear'
        corners = T(t(inside), :);
        vq(inside) = sum(c(inside, :) .* reshape(v(corners), size(corners)), 2);
    otherwise
        if size(P, 2) ~= 2
            corners = T(t(inside), :);
            vq(inside) = sum(c(inside, :) .* reshape(v(corners), size(corners)), 2);
        else
            vq = __sibson(P, T, v, Q, t, c);
        end
end
rest = find(~inside & good);
if isempty(rest) || strcmp(outside, 'none')
    return
end
if strcmp(outside, 'nearest')
    vq(rest) = v(dsearchn(P, Q(rest, :)));
else
    vq(rest) = __beyond(P, T, v, Q(rest, :), strcmp(outside, 'linear'));
end
end
