% The net of a function of two variables.
function h = fmesh(varargin)
varargin = __symbolic_handles(varargin);
[ax, x, y, z, f, options] = __function_grid('fmesh', 41, varargin);
ax = __prepared(ax, 'AXES');
fresh = isempty(get(ax, 'Children'));
made = __object('FUNCTION_SURFACE', ax, 'FaceColor', 'w', 'EdgeColor', 'interp');
__store(made, 'XData', x, 'YData', y, 'ZData', z, 'CData', z, 'Function', f);
if fresh
    view(ax, 3);
    grid(ax, 'on');
end
if ~isempty(options)
    set(made, options{:});
end
if nargout > 0
    h = made;
end
end
