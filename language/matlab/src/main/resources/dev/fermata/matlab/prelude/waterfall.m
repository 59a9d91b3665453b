% Rows of a grid as curves with curtains under them.
function h = waterfall(varargin)
[ax, args] = __axes_first(varargin);
[x, y, z] = __surface_points(args);
low = min(z(:));
pad = (max(z(:)) - low) * 0.1;
zz = [low - pad + zeros(size(z, 1), 1), z, low - pad + zeros(size(z, 1), 1)];
xx = [x(:, 1), x, x(:, end)];
yy = [y(:, 1), y, y(:, end)];
ax = __prepared(ax, 'AXES');
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
