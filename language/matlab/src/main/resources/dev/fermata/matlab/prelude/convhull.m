% The indices of the corners of the convex hull of points in the plane, counterclockwise, the first one again at the end.
function [k, area] = convhull(x, y, z, varargin)
if nargin == 1 && size(x, 2) == 3 || nargin > 1 && ~isnumeric(y) && size(x, 2) == 3
    [k, area] = convhulln(x);
    return
elseif nargin > 2 && isnumeric(z)
    [k, area] = convhulln([x(:) y(:) z(:)]);
    return
end
if nargin < 2 || ~isnumeric(y)
    y = x(:, 2);
    x = x(:, 1);
end
x = x(:);
y = y(:);
[~, order] = sortrows([x y]);
if numel(unique(complex(x, y))) < 3
    error('RunMat:convhull:NotEnoughPoints', 'Error computing the convex hull. Not enough unique points specified.');
end
lower = __hull_chain(x, y, order);
upper = __hull_chain(x, y, flipud(order));
k = [lower(1:end-1); upper];
if numel(k) < 4
    error('RunMat:convhull:Collinear', 'Error computing the convex hull. The points may be collinear.');
end
area = polyarea(x(k), y(k));
end
