% Lines of equal value of a function of two variables.
function h = fcontour(varargin)
varargin = __symbolic_handles(varargin);
[ax, x, y, z, f, options] = __function_grid('fcontour', 71, varargin);
ax = __prepared(ax, 'AXES');
made = __object('FUNCTION_CONTOUR', ax);
__store(made, 'XData', x, 'YData', y, 'ZData', z, 'Function', f, 'LevelList', __contour_levels(z));
for k = 1:2:numel(options)
    set(made, options{k}, options{k + 1});
    if strcmpi(options{k}, 'LevelStep')
        step = options{k + 1};
        __store(made, 'LevelList', ceil(min(z(:)) / step) * step:step:max(z(:)));
    end
end
set(ax, 'Box', 'on');
if nargout > 0
    h = made;
end
end
