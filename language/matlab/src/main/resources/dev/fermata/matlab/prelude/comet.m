% The path of a point.
function comet(varargin)
[ax, args] = __axes_first(varargin);
args = args(cellfun(@isnumeric, args));
if isempty(ax)
    ax = gca;
end
plot(ax, args{1:min(2, numel(args))});
end
