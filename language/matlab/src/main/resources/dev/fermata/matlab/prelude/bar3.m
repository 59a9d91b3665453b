% Columns that stand on the floor, one for each element of a matrix.
function h = bar3(varargin)
[ax, args] = __axes_first(varargin);
width = 0.8;
if numel(args) > 1 && isnumeric(args{2}) && ~isscalar(args{2})
    z = args{2};
    y = args{1}(:);
else
    z = args{1};
    if numel(args) > 1 && isnumeric(args{2})
        width = args{2};
    end
    y = [];
end
if isvector(z)
    z = z(:);
end
if isempty(y)
    y = (1:size(z, 1))';
end
ax = __prepared(ax, 'AXES');
fresh = isempty(get(ax, 'Children'));
w = width / 2;
made = gobjects(1, size(z, 2));
for j = 1:size(z, 2)
    faces = zeros(0, 4);
    vertices = zeros(0, 3);
    for i = 1:size(z, 1)
        corner = [j - w y(i) - w 0; j + w y(i) - w 0; j + w y(i) + w 0; j - w y(i) + w 0];
        top = corner;
        top(:, 3) = z(i, j);
        n = size(vertices, 1);
        vertices = [vertices; corner; top];
        faces = [faces; n + [1 2 6 5; 2 3 7 6; 3 4 8 7; 4 1 5 8; 5 6 7 8]];
    end
    made(j) = patch(ax, 'Faces', faces, 'Vertices', vertices, 'FaceColor', __next_color(ax));
end
if fresh
    view(ax, 3);
    grid(ax, 'on');
    set(ax, 'YDir', 'reverse', 'XTick', 1:size(z, 2), 'YTick', y');
end
if nargout > 0
    h = made;
end
end
