% Natural neighbours (R. Sibson): a point's share is the area that its cell would lose to a new one.
function vq = __sibson(P, T, v, Q, t, c)
vq = nan(size(Q, 1), 1);
[centres, radius] = __circumcenters(P, T);
for k = find(~isnan(t)).'
    q = Q(k, :);
    [far, corner] = max(c(k, :));
    if far > 1 - 1e-12
        vq(k) = v(T(t(k), corner));
        continue
    end
    around = find(sum((centres - q) .^ 2, 2) < radius .^ 2 * (1 - 1e-12) | (1:size(T, 1)).' == t(k));
    faces = T(around, :);
    % Edges that only one of the triangles has go around the point.
    E = [faces(:, [1 2]); faces(:, [2 3]); faces(:, [3 1])];
    single = ~ismember(E, fliplr(E), 'rows');
    E = E(single, :);
    next = zeros(size(P, 1), 1);
    next(E(:, 1)) = E(:, 2);
    ring = E(1, 1);
    while next(ring(end)) ~= ring(1)
        ring(end + 1) = next(ring(end)); %#ok<AGROW>
    end
    m = numel(ring);
    fresh = zeros(m, 2);
    flat = false;
    for i = 1:m
        a = P(ring(i), :);
        b = P(ring(mod(i, m) + 1), :);
        if abs((a(1) - q(1)) * (b(2) - q(2)) - (a(2) - q(2)) * (b(1) - q(1))) < 1e-14 * norm(a - q) * norm(b - q)
            flat = true;
            edge = [i, mod(i, m) + 1];
            break
        end
        fresh(i, :) = centre(a, b, q);
    end
    if flat
        % On the boundary only the ends of the edge count.
        ends = ring(edge);
        s = norm(q - P(ends(1), :)) / norm(P(ends(2), :) - P(ends(1), :));
        vq(k) = (1 - s) * v(ends(1)) + s * v(ends(2));
        continue
    end
    share = zeros(m, 1);
    for i = 1:m
        last = mod(i - 2, m) + 1;
        following = mod(i, m) + 1;
        chain = fan(faces, around, ring(last), ring(i), ring(following));
        X = [fresh(last, :); centres(chain, :); fresh(i, :)];
        share(i) = abs(sum(X(:, 1) .* circshift(X(:, 2), -1) - X(:, 2) .* circshift(X(:, 1), -1))) / 2;
    end
    vq(k) = share.' * v(ring(:)) / sum(share);
end
end

% The triangles at a corner, from the edge behind it to the edge after it.
function chain = fan(faces, around, before, corner, after)
chain = zeros(1, 0);
edge = before;
while edge ~= after
    at = find(any(faces == corner, 2) & any(faces == edge, 2) & ~ismember(around, chain), 1);
    if isempty(at)
        break
    end
    chain(end + 1) = around(at); %#ok<AGROW>
    edge = setdiff(faces(at, :), [corner edge]);
end
end

function o = centre(a, b, c)
d = 2 * ((b(1) - a(1)) * (c(2) - a(2)) - (b(2) - a(2)) * (c(1) - a(1)));
p = sum((b - a) .^ 2);
q = sum((c - a) .^ 2);
o = a + [(c(2) - a(2)) * p - (b(2) - a(2)) * q, (b(1) - a(1)) * q - (c(1) - a(1)) * p] / d;
end
