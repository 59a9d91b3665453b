% The Delaunay triangulation of points, its edges flipped until it has those of the constraints.
function T = __constrained(P, C)
if size(P, 1) < 3
    T = zeros(0, 3);
    return
end
T = __delaunay(P(:, 1), P(:, 2));
for k = 1:size(C, 1)
    T = forced(T, P, C(k, 1), C(k, 2), 4 * size(T, 1) + 100);
end
end

% Flips the edges that cross the one from a to b.
function T = forced(T, P, a, b, most)
for round = 1:most
    crossing = crossed(T, P, a, b);
    if isempty(crossing)
        return
    end
    flipped = false;
    for k = circshift(1:size(crossing, 1), -round)
        [c, d] = deal(crossing(k, 1), crossing(k, 2));
        sides = find(any(T == c, 2) & any(T == d, 2));
        if numel(sides) ~= 2
            continue
        end
        e = setdiff(T(sides(1), :), [c d]);
        f = setdiff(T(sides(2), :), [c d]);
        if turn(P, e, f, c) * turn(P, e, f, d) < 0
            T(sides(1), :) = left(P, [e f c]);
            T(sides(2), :) = left(P, [e f d]);
            flipped = true;
            break
        end
    end
    if ~flipped
        error('RunMat:DelaunayTri:InvalidArgument', 'The constraints cannot be part of a triangulation: they cross one another or other points.');
    end
end
error('RunMat:DelaunayTri:InvalidArgument', 'The constraints cannot be part of a triangulation: they cross one another or other points.');
end

function E = crossed(T, P, a, b)
E = unique(sort([T(:, [1 2]); T(:, [2 3]); T(:, [3 1])], 2), 'rows');
if ismember(sort([a b]), E, 'rows')
    E = zeros(0, 2);
    return
end
E = E(~any(E == a | E == b, 2), :);
side = @(p, q, r) (P(q, 1) - P(p, 1)) .* (P(r, 2) - P(p, 2)) - (P(q, 2) - P(p, 2)) .* (P(r, 1) - P(p, 1));
across = side(a, b, E(:, 1)) .* side(a, b, E(:, 2)) < 0;
across = across & side(E(:, 1), E(:, 2), repmat(a, size(E, 1), 1)) .* side(E(:, 1), E(:, 2), repmat(b, size(E, 1), 1)) < 0;
E = E(across, :);
end

function s = turn(P, a, b, c)
s = (P(b, 1) - P(a, 1)) * (P(c, 2) - P(a, 2)) - (P(b, 2) - P(a, 2)) * (P(c, 1) - P(a, 1));
end

function t = left(P, t)
if turn(P, t(1), t(2), t(3)) < 0
    t = t([1 3 2]);
end
end
