% Arrows from the centre of a disc.
function h = compass(varargin)
[ax, args] = __axes_first(varargin);
spec = '';
if ~isempty(args) && (ischar(args{end}) || isstring(args{end}))
    spec = char(args{end});
    args(end) = [];
end
if numel(args) == 1
    z = args{1};
else
    z = complex(args{1}, args{2});
end
z = z(:).';
ax = __prepared(ax, 'POLAR_AXES');
made = gobjects(numel(z), 1);
color = __next_color(ax);
for k = 1:numel(z)
    a = angle(z(k));
    r = abs(z(k));
    tip = [r * 0.85 * exp(1i * (a + 0.08)), r * exp(1i * a), r * 0.85 * exp(1i * (a - 0.08))];
    made(k) = __object('LINE', ax, 'Color', color);
    __store(made(k), 'XData', [0 angle(tip(2)) angle(tip(1)) angle(tip(2)) angle(tip(3))], 'YData', [0 abs(tip(2)) abs(tip(1)) abs(tip(2)) abs(tip(3))]);
    __apply_spec(made(k), spec);
end
if nargout > 0
    h = made;
end
end
