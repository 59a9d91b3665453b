% Triangles in space as a net.
function h = trimesh(tri, x, y, varargin)
if nargin == 1 && isa(tri, 'triangulation')
    if size(tri.Points, 2) == 3
        made = trisurf(tri, 'FaceColor', 'w', 'EdgeColor', 'flat');
    else
        made = triplot(tri);
    end
elseif ~isempty(varargin) && isnumeric(varargin{1})
    made = trisurf(tri, x, y, varargin{1}, 'FaceColor', 'w', 'EdgeColor', 'flat', varargin{2:end});
else
    made = triplot(tri, x, y, varargin{:});
end
if nargout > 0
    h = made;
end
end
