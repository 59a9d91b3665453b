% The curve where a function of two variables is zero.
function h = fimplicit(varargin)
varargin = __symbolic_handles(varargin);
[spec, rest] = deal('', varargin);
for k = 2:numel(rest)
    if (ischar(rest{k}) || isstring(rest{k})) && mod(numel(rest) - k, 2) == 0
        spec = char(rest{k});
        rest(k) = [];
        break
    elseif ischar(rest{k}) || isstring(rest{k})
        break
    end
end
[ax, x, y, z, f, options] = __function_grid('fimplicit', 151, rest);
ax = __prepared(ax, 'AXES');
lines = contourc(x(1, :), y(:, 1)', z, [0 0]);
px = [];
py = [];
at = 1;
while at <= size(lines, 2)
    n = lines(2, at);
    px = [px, lines(1, at + 1:at + n), NaN];
    py = [py, lines(2, at + 1:at + n), NaN];
    at = at + n + 1;
end
made = __object('IMPLICIT_LINE', ax, 'Color', __next_color(ax));
__store(made, 'XData', px, 'YData', py, 'Function', f, 'XRange', [x(1) x(end)], 'YRange', [y(1) y(end)], 'XRangeMode', 'manual');
__apply_spec(made, spec);
if ~isempty(options)
    set(made, options{:});
end
set(ax, 'Box', 'on');
if nargout > 0
    h = made;
end
end
