% Triangles in space, coloured.
function h = trisurf(tri, x, y, z, varargin)
if nargin > 0 && isa(tri, 'triangulation') && size(tri.Points, 2) == 3
    given = {};
    if nargin > 1
        given = {x};
    end
    if nargin > 2
        given{2} = y;
    end
    if nargin > 3
        given{3} = z;
    end
    made = trisurf(tri.ConnectivityList, tri.Points(:, 1), tri.Points(:, 2), tri.Points(:, 3), given{:}, varargin{:});
    if nargout > 0
        h = made;
    end
    return
elseif nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
c = z(:);
if ~isempty(varargin) && isnumeric(varargin{1})
    c = varargin{1}(:);
    varargin(1) = [];
end
ax = __prepared([], 'AXES');
fresh = isempty(get(ax, 'Children'));
made = patch(ax, 'Faces', tri, 'Vertices', [x(:) y(:) z(:)], 'FaceVertexCData', c, 'FaceColor', 'flat', varargin{:});
if fresh
    view(ax, 3);
    grid(ax, 'on');
end
if nargout > 0
    h = made;
end
end
