% The surface of a function over a grid of so many points a side.
function made = __function_surface(name, points, args, varargin)
[ax, x, y, z, f, options] = __function_grid(name, points, __symbolic_handles(args));
ax = __prepared(ax, 'AXES');
fresh = isempty(get(ax, 'Children'));
made = __object('FUNCTION_SURFACE', ax, varargin{:});
__store(made, 'XData', x, 'YData', y, 'ZData', z, 'CData', z, 'Function', f);
if fresh
    view(ax, 3);
    grid(ax, 'on');
end
if ~isempty(options)
    set(made, options{:});
end
end
