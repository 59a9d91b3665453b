% The surface where a volume has a value: fv = isosurface(X, Y, Z, V, isovalue), [faces, verts] = isosurface(...); without outputs it is drawn. Each cube is cut as six tetrahedra.
function varargout = isosurface(varargin)
if isempty(varargin)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
words = find(cellfun(@(a) ischar(a) || isstring(a), varargin));
varargin(words) = [];
if numel(varargin) >= 4
    [X, Y, Z, V] = deal(varargin{1:4});
    rest = varargin(5:end);
    if isvector(X)
        [X, Y, Z] = meshgrid(X, Y, Z);
    end
else
    V = varargin{1};
    rest = varargin(2:end);
    [X, Y, Z] = meshgrid(1:size(V, 2), 1:size(V, 1), 1:size(V, 3));
end
if ndims(V) ~= 3
    error('RunMat:isosurface:InvalidV', 'V must be a 3-D array.');
end
if isempty(rest)
    level = (min(V(:)) + max(V(:))) / 2;
else
    level = rest{1};
end
P = [X(:) Y(:) Z(:)];
v = double(V(:));
[m, n, ~] = size(V);
[i, j, k] = ndgrid(1:m - 1, 1:n - 1, 1:size(V, 3) - 1);
base = i(:) + (j(:) - 1) * m + (k(:) - 1) * m * n;
corner = base + [0, 1, m + 1, m, m * n, m * n + 1, m * n + m + 1, m * n + m];
tets = [1 2 3 7; 1 3 4 7; 1 4 8 7; 1 8 5 7; 1 5 6 7; 1 6 2 7];
above = v > level;
pairs = zeros(0, 6);
for t = 1:6
    T = corner(:, tets(t, :));
    inside = above(T);
    count = sum(inside, 2);
    for one = 1:4
        others = setdiff(1:4, one);
        at = count == 1 & inside(:, one) | count == 3 & ~inside(:, one);
        a = T(at, one);
        pairs = [pairs; a, T(at, others(1)), a, T(at, others(2)), a, T(at, others(3))]; %#ok<AGROW>
    end
    for second = 2:4
        others = setdiff(2:4, second);
        at = count == 2 & inside(:, 1) == inside(:, second);
        [a, b, c, d] = deal(T(at, 1), T(at, second), T(at, others(1)), T(at, others(2)));
        pairs = [pairs; a c a d b d; a c b d b c]; %#ok<AGROW>
    end
end
ends = [pairs(:, 1:2); pairs(:, 3:4); pairs(:, 5:6)];
ends = sort(ends, 2);
[ends, ~, number] = unique(ends, 'rows', 'stable');
faces = reshape(number, [], 3);
s = (level - v(ends(:, 1))) ./ (v(ends(:, 2)) - v(ends(:, 1)));
verts = P(ends(:, 1), :) + s .* (P(ends(:, 2), :) - P(ends(:, 1), :));
faces(any(diff(sort(faces, 2), 1, 2) == 0, 2), :) = [];
if nargout == 0
    patch('Faces', faces, 'Vertices', verts, 'FaceColor', [0.5 0.7 1], 'EdgeColor', 'none');
    view(3);
elseif nargout == 1
    varargout{1} = struct('vertices', verts, 'faces', faces);
else
    varargout = {faces, verts};
end
end
