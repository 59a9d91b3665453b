% The lines between the cells of points in the plane: [vx, vy] = voronoi(x, y), a line in each column; without outputs they are drawn.
function [vx, vy] = voronoi(x, y, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2 || ~isnumeric(y)
    y = x(:, 2);
    x = x(:, 1);
end
P = [double(x(:)), double(y(:))];
if size(unique(P, 'rows'), 1) < 3
    error('RunMat:voronoi:NotEnoughPoints', 'Not enough unique points specified.');
end
T = delaunay(P(:, 1), P(:, 2));
centres = __circumcenters(P, T);
neighbors = __simplex_neighbors(T);
X = zeros(2, 0);
Y = X;
for k = 1:size(T, 1)
    for m = neighbors(k, :)
        if ~isnan(m) && m > k && norm(centres(k, :) - centres(m, :)) > 1e-12 * max(abs(P(:)))
            X(:, end + 1) = centres([k m], 1); %#ok<AGROW>
            Y(:, end + 1) = centres([k m], 2); %#ok<AGROW>
        end
    end
end
% Lines to infinity end far outside.
reach = max(max(P) - min(P));
middle = mean(P);
F = __free_boundary(T);
for f = 1:size(F, 1)
    a = P(F(f, 1), :);
    b = P(F(f, 2), :);
    k = find(sum(ismember(T, F(f, :)), 2) == 2, 1);
    out = [b(2) - a(2), a(1) - b(1)];
    out = out / norm(out);
    if (middle - a) * out.' > 0
        out = -out;
    end
    X(:, end + 1) = [centres(k, 1); centres(k, 1) + reach * out(1)]; %#ok<AGROW>
    Y(:, end + 1) = [centres(k, 2); centres(k, 2) + reach * out(2)]; %#ok<AGROW>
end
if nargout > 0
    vx = X;
    vy = Y;
else
    plot(P(:, 1), P(:, 2), '.', X, Y, '-');
end
end
