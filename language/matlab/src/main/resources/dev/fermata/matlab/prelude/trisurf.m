% Triangles in space, coloured.
function h = trisurf(tri, x, y, z, varargin)
if nargin < 4
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
