% A line of least squares through each set of points in the axes.
function h = lsline(ax)
if nargin < 1
    ax = gca;
end
made = gobjects(0);
all = get(ax, 'Children');
limits = xlim(ax);
for k = 1:numel(all)
    if any(strcmp(get(all(k), 'Type'), {'scatter', 'line'})) && ~strcmp(get(all(k), 'Marker'), 'none')
        x = double(get(all(k), 'XData'));
        y = double(get(all(k), 'YData'));
        p = polyfit(x(:), y(:), 1);
        made(end + 1, 1) = line(limits, polyval(p, limits), 'Parent', ax, 'Color', [0.15 0.15 0.15]);
    end
end
if nargout > 0
    h = made;
end
end
