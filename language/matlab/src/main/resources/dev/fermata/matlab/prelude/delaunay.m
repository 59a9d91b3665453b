% The Delaunay triangulation of points in the plane or in space, a row of numbers of points per triangle or tetrahedron: delaunay(x, y), delaunay(x, y, z) or delaunay(P).
function T = delaunay(x, y, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2 || ~isnumeric(y)
    if size(x, 2) == 3
        T = delaunayn(x);
        return
    elseif size(x, 2) ~= 2
        error('RunMat:delaunay:InvalidInput', 'Points of the plane are expected: a matrix with two columns.');
    end
    y = x(:, 2);
    x = x(:, 1);
elseif nargin > 2 && isnumeric(varargin{1})
    T = delaunayn([x(:), y(:), varargin{1}(:)]);
    return
end
if numel(x) ~= numel(y)
    error('RunMat:delaunay:SizeMismatch', 'The coordinates must have the same number of elements.');
elseif numel(x) < 3
    error('RunMat:delaunay:NotEnoughPoints', 'Not enough unique points specified.');
end
T = __delaunay(double(x(:)), double(y(:)));
if isempty(T)
    error('RunMat:delaunay:Collinear', 'Error computing the Delaunay triangulation. The points may be coplanar or collinear.');
end
end
