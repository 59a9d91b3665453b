% Shades the part of the axes between values of x: xregion(x1, x2) or xregion([x1 x2]).
function h = xregion(varargin)
[limits, rest] = __region_limits('xregion', varargin);
range = ylim;
handles = gobjects(size(limits, 1), 1);
for k = 1:size(limits, 1)
    handles(k) = patch(limits(k, [1 2 2 1]), range([1 1 2 2]), [0.129 0.129 0.129], 'FaceAlpha', 0.3, 'EdgeColor', 'none', rest{:});
end
ylim(range);
if nargout > 0
    h = handles;
end
end
