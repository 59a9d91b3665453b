% Points in sizes.
function b = bubblechart(varargin)
[ax, args] = __axes_first(varargin);
if isempty(ax)
    ax = gca;
end
sizes = double(args{3}(:));
span = max(sizes) - min(sizes);
if span == 0
    span = 1;
end
area = (5 + 45 * (sizes - min(sizes)) / span) .^ 2;
made = scatter(ax, args{1}(:), args{2}(:), area, args{4:end}, 'filled', 'MarkerFaceAlpha', 0.6);
if nargout > 0
    b = made;
end
end
