% Centres and radii of the circles through triangles, or of the spheres through tetrahedra.
function [C, r] = __circumcenters(P, T)
m = size(T, 1);
C = zeros(m, size(P, 2));
r = zeros(m, 1);
for k = 1:m
    corners = P(T(k, :), :);
    sides = corners(2:end, :) - corners(1, :);
    middle = sides.' * ((2 * (sides * sides.')) \ sum(sides .^ 2, 2));
    C(k, :) = corners(1, :) + middle.';
    r(k) = norm(middle);
end
end
