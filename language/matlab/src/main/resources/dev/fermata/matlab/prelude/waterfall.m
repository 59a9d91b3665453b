% Rows of a grid as curves with curtains under them.
function h = waterfall(varargin)
[ax, args] = __axes_first(varargin);
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if numel(args) >= 3
    [x, y, z] = deal(args{1:3});
else
    z = args{1};
    [x, y] = meshgrid(1:size(z, 2), 1:size(z, 1));
end
if isvector(x)
    [x, y] = meshgrid(x, y);
end
low = min(z(:));
pad = (max(z(:)) - low) * 0.1;
zz = [low - pad + zeros(size(z, 1), 1), z, low - pad + zeros(size(z, 1), 1)];
xx = [x(:, 1), x, x(:, end)];
yy = [y(:, 1), y, y(:, end)];
ax = __prepared(ax, 'AXES');
made = gobjects(1, 0);
fresh = isempty(get(ax, 'Children'));
made = patch(ax, xx', yy', zz', zz', 'FaceColor', 'w', 'EdgeColor', 'flat');
if fresh
    view(ax, 3);
    grid(ax, 'on');
end
if nargout > 0
    h = made;
end
end
