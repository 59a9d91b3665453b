% Shades the part of the axes between values of y: yregion(y1, y2) or yregion([y1 y2]).
function h = yregion(varargin)
[limits, rest] = __region_limits('yregion', varargin);
range = xlim;
handles = gobjects(size(limits, 1), 1);
for k = 1:size(limits, 1)
    handles(k) = patch(range([1 2 2 1]), limits(k, [1 1 2 2]), [0.129 0.129 0.129], 'FaceAlpha', 0.3, 'EdgeColor', 'none', rest{:});
end
xlim(range);
if nargout > 0
    h = handles;
end
end
