% The convex hull of points in any number of dimensions, a row of numbers of points per facet, and its volume: [K, v] = convhulln(X).
function [K, v] = convhulln(X, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
n = size(X, 2);
if n == 2
    [k, v] = convhull(X(:, 1), X(:, 2));
    K = [k(1:end - 1), k(2:end)];
    return
end
T = delaunayn(X);
faces = zeros(0, n);
inner = zeros(0, 1);
for j = 1:n + 1
    faces = [faces; T(:, [1:j - 1, j + 1:n + 1])]; %#ok<AGROW>
    inner = [inner; T(:, j)]; %#ok<AGROW>
end
[~, first, group] = unique(sort(faces, 2), 'rows');
counts = accumarray(group, 1);
at = sort(first(counts == 1));
K = faces(at, :);
v = 0;
for k = 1:size(T, 1)
    v = v + abs(det(X(T(k, 2:end), :) - X(T(k, 1), :)));
end
v = v / factorial(n);
% Facets are turned so that their normals point outwards.
for k = 1:size(K, 1)
    if det([X(K(k, 2:end), :) - X(K(k, 1), :); X(inner(at(k)), :) - X(K(k, 1), :)]) > 0
        K(k, [1 2]) = K(k, [2 1]);
    end
end
end
