% The path of a point in space.
function comet3(varargin)
[ax, args] = __axes_first(varargin);
if isempty(ax)
    ax = gca;
end
if numel(args) == 1
    plot3(ax, 1:numel(args{1}), 1:numel(args{1}), args{1});
else
    plot3(ax, args{1:3});
end
end
