% Points as a picture of how many are in each bin: binscatter(x, y, n) or binscatter(table, xname, yname, n).
function h = binscatter(varargin)
[ax, args] = __axes_first(varargin);
if numel(args) < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
names = {'', ''};
if istable(args{1})
    t = args{1};
    if numel(args) < 3
        error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
    end
    names = {char(args{2}), char(args{3})};
    x = t.(names{1});
    y = t.(names{2});
    args(1:3) = [];
else
    x = args{1};
    y = args{2};
    args(1:2) = [];
end
if ~isnumeric(x) || ~isnumeric(y) || numel(x) ~= numel(y)
    error('RunMat:binscatter:InvalidArgument', 'X and Y must be numeric and have the same number of elements.');
end
x = double(x(:));
y = double(y(:));
bins = [];
if ~isempty(args) && isnumeric(args{1})
    bins = args{1};
    args(1) = [];
end
xlimits = [];
ylimits = [];
empty = 'off';
for k = 1:2:numel(args) - 1
    switch lower(char(args{k}))
        case 'numbins'
            bins = args{k + 1};
        case 'xlimits'
            xlimits = args{k + 1};
        case 'ylimits'
            ylimits = args{k + 1};
        case 'showemptybins'
            empty = args{k + 1};
        case {'facealpha', 'displayname', 'visible', 'parent', 'tag'}
        otherwise
            error('RunMat:binscatter:InvalidArgument', 'Unrecognized property %s for class Binscatter.', char(args{k}));
    end
end
good = isfinite(x) & isfinite(y);
x = x(good);
y = y(good);
if isempty(bins)
    s = max(eps, 3.5 * [std(x), std(y)] * numel(x) ^ (-1 / 4));
    bins = min(100, max(1, ceil([max(x) - min(x), max(y) - min(y)] ./ s)));
    bins(~isfinite(bins)) = 1;
elseif isscalar(bins)
    bins = [bins bins];
end
if any(bins < 1 | bins > 250 | bins ~= fix(bins))
    error('RunMat:binscatter:InvalidArgument', 'The number of bins must be positive integers less than or equal to 250.');
end
if isempty(xlimits)
    xlimits = [min(x), max(x)];
end
if isempty(ylimits)
    ylimits = [min(y), max(y)];
end
xedges = linspace(xlimits(1), xlimits(2), bins(1) + 1);
yedges = linspace(ylimits(1), ylimits(2), bins(2) + 1);
counts = histcounts2(x, y, xedges, yedges);
ax = __prepared(ax, 'AXES');
made = imagesc(ax, 'XData', (xedges(1:end - 1) + xedges(2:end)) / 2, 'YData', (yedges(1:end - 1) + yedges(2:end)) / 2, 'CData', counts');
set(ax, 'YDir', 'normal', 'XLim', xlimits, 'YLim', ylimits);
if ~isequal(empty, 'on') && ~isequal(empty, true)
    set(made, 'AlphaData', double(counts' > 0));
end
colorbar(ax);
if ~isempty(names{1})
    xlabel(ax, names{1});
    ylabel(ax, names{2});
end
if nargout > 0
    h = made;
end
end
