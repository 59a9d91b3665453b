% Normals of a surface: [nx, ny, nz] = surfnorm(X, Y, Z); without outputs they are drawn.
function [nx, ny, nz] = surfnorm(varargin)
if isempty(varargin)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if isscalar(varargin)
    z = varargin{1};
    [x, y] = meshgrid(1:size(z, 2), 1:size(z, 1));
else
    [x, y, z] = deal(varargin{1:3});
end
if any(size(z) < 3)
    error('RunMat:surfnorm:InvalidZInput', 'Z must be at least a 3-by-3 matrix.');
end
% A row and a column more at each side, by parabolas
wide = @(a) [3 * a(1, :) - 3 * a(2, :) + a(3, :); a; 3 * a(end, :) - 3 * a(end - 1, :) + a(end - 2, :)];
grown = @(a) wide(wide(a).').';
[X, Y, Z] = deal(grown(x), grown(y), grown(z));
[m, n] = size(X);
rows = 2:m - 1;
cols = 2:n - 1;
ax = (X(rows, cols + 1) - X(rows, cols - 1)) / 2;
ay = (Y(rows, cols + 1) - Y(rows, cols - 1)) / 2;
az = (Z(rows, cols + 1) - Z(rows, cols - 1)) / 2;
bx = (X(rows + 1, cols) - X(rows - 1, cols)) / 2;
by = (Y(rows + 1, cols) - Y(rows - 1, cols)) / 2;
bz = (Z(rows + 1, cols) - Z(rows - 1, cols)) / 2;
u = ay .* bz - az .* by;
v = az .* bx - ax .* bz;
w = ax .* by - ay .* bx;
len = sqrt(u .^ 2 + v .^ 2 + w .^ 2);
len(len == 0) = eps;
if nargout > 0
    nx = u ./ len;
    ny = v ./ len;
    nz = w ./ len;
else
    surf(x, y, z);
    held = ishold;
    hold on
    quiver3(x, y, z, u ./ len, v ./ len, w ./ len);
    if ~held
        hold off
    end
end
end
