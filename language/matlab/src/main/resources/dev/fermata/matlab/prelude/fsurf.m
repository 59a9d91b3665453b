% The surface of a function of two variables, or of three functions over two parameters.
function h = fsurf(varargin)
varargin = __symbolic_handles(varargin);
[ax, x, y, z, f, options] = __function_grid('fsurf', 61, varargin);
ax = __prepared(ax, 'AXES');
fresh = isempty(get(ax, 'Children'));
made = __object('FUNCTION_SURFACE', ax);
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
