% The edges of triangles in the plane.
function h = triplot(varargin)
[ax, args] = __axes_first(varargin);
if numel(args) >= 3 && isnumeric(args{2})
    [tri, x, y] = deal(args{1:3});
    args(1:3) = [];
elseif ~isempty(args) && isa(args{1}, 'DelaunayTri')
    tri = args{1}.Triangulation;
    x = args{1}.X(:, 1);
    y = args{1}.X(:, 2);
    args(1) = [];
elseif ~isempty(args) && (isstruct(args{1}) || isa(args{1}, 'triangulation'))
    tri = args{1}.ConnectivityList;
    x = args{1}.Points(:, 1);
    y = args{1}.Points(:, 2);
    args(1) = [];
else
    error('RunMat:triplot:InvalidArgument', 'Triangles and their points are expected.');
end
x = x(:);
y = y(:);
if any(tri(:) < 1) || any(tri(:) > numel(x)) || numel(x) ~= numel(y)
    error('RunMat:triplot:InvalidArgument', 'Triangles must refer to the points.');
end
edges = unique(sort([tri(:, [1 2]); tri(:, [2 3]); tri(:, [3 1])], 2), 'rows')';
n = size(edges, 2);
px = reshape([x(edges(1, :))'; x(edges(2, :))'; nan(1, n)], 1, []);
py = reshape([y(edges(1, :))'; y(edges(2, :))'; nan(1, n)], 1, []);
[spec, args] = __first_spec(args);
if isempty(ax)
    ax = gca;
end
made = plot(ax, px, py, args{:});
__apply_spec(made, spec);
if nargout > 0
    h = made;
end
end
