% The Delaunay triangulation of points in any number of dimensions, a row of numbers of points per simplex: delaunayn(X). Points are inserted one by one (A. Bowyer, D. Watson).
function T = delaunayn(X, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
[m, n] = size(X);
X = double(X);
if n < 2
    error('RunMat:delaunayn:InvalidInput', 'X must have at least two columns.');
elseif m < n + 1
    error('RunMat:delaunayn:NotEnoughPtsForTessel', 'Not enough unique points to do tessellation.');
elseif any(~isfinite(X(:)))
    error('RunMat:delaunayn:CannotTessellateInfOrNaN', 'Data containing Inf or NaN cannot be tessellated.');
end
if n == 2
    T = delaunay(X(:, 1), X(:, 2));
    return
end
middle = (min(X) + max(X)) / 2;
span = max(max(X) - min(X));
if span == 0
    error('RunMat:delaunayn:NotEnoughPtsForTessel', 'Not enough unique points to do tessellation.');
end
Y = (X - middle) / span;
% A simplex around all points
far = 1e4;
big = [eye(n); -ones(1, n)] * far;
Y = [Y; big];
T = m + (1:n + 1);
[C, R] = spheres(Y, T);
[~, first] = unique(X, 'rows', 'stable');
for k = sort(first).'
    hit = sum((C - Y(k, :)) .^ 2, 2) < R * (1 - 1e-13);
    if ~any(hit)
        continue
    end
    faces = zeros(0, n);
    old = T(hit, :);
    for j = 1:n + 1
        faces = [faces; old(:, [1:j - 1, j + 1:n + 1])]; %#ok<AGROW>
    end
    [rows, ~, group] = unique(sort(faces, 2), 'rows');
    counts = accumarray(group, 1);
    rows = rows(counts == 1, :);
    fresh = [rows, repmat(k, size(rows, 1), 1)];
    flat = false(size(fresh, 1), 1);
    for j = 1:size(fresh, 1)
        flat(j) = abs(det(Y(fresh(j, 1:n), :) - Y(k, :))) < 1e-14;
    end
    fresh(flat, :) = [];
    [c, r] = spheres(Y, fresh);
    T = [T(~hit, :); fresh];
    C = [C(~hit, :); c];
    R = [R(~hit); r];
end
T = T(all(T <= m, 2), :);
if isempty(T)
    error('RunMat:delaunayn:Coplanar', 'Error computing the Delaunay triangulation. The points may be coplanar or collinear.');
end
T = sortrows(sort(T, 2));
for j = 1:size(T, 1)
    if det(X(T(j, 2:end), :) - X(T(j, 1), :)) < 0
        T(j, [1 2]) = T(j, [2 1]);
    end
end
end

function [C, R] = spheres(Y, T)
n = size(Y, 2);
C = zeros(size(T, 1), n);
R = zeros(size(T, 1), 1);
for k = 1:size(T, 1)
    base = Y(T(k, 1), :);
    E = Y(T(k, 2:end), :) - base;
    o = (E \ (sum(E .^ 2, 2) / 2)).';
    C(k, :) = base + o;
    R(k) = sum(o .^ 2);
end
end
