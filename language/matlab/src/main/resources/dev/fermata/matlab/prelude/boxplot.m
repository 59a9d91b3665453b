% Boxes of quartiles, with whiskers to the last points within one and a half boxes, and what lies beyond.
function h = boxplot(varargin)
[ax, args] = __axes_first(varargin);
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
data = args{1};
args(1) = [];
groups = {};
labels = {};
if mod(numel(args), 2) == 1
    [key, ~, index] = unique(args{1});
    args(1) = [];
    for k = 1:numel(key)
        groups{k} = data(index == k);
    end
    labels = cellstr(string(key(:)));
else
    if isvector(data)
        data = data(:);
    end
    for k = 1:size(data, 2)
        groups{k} = data(:, k);
    end
    labels = arrayfun(@(k) sprintf('%d', k), 1:numel(groups), 'UniformOutput', false);
end
whisker = 1.5;
symbol = '+';
for k = 1:2:numel(args) - 1
    switch lower(char(args{k}))
        case 'labels'
            labels = cellstr(args{k + 1});
        case 'whisker'
            whisker = args{k + 1};
        case 'symbol'
            symbol = char(args{k + 1});
    end
end
ax = __prepared(ax, 'AXES');
made = gobjects(7, numel(groups));
for k = 1:numel(groups)
    v = groups{k};
    v = sort(v(~isnan(v)));
    if isempty(v)
        continue
    end
    q = quantile(v, [0.25 0.5 0.75]);
    reach = whisker * (q(3) - q(1));
    inside = v(v >= q(1) - reach & v <= q(3) + reach);
    low = min([inside(:); q(1)]);
    high = max([inside(:); q(3)]);
    beyond = v(v < low | v > high);
    w = 0.25;
    made(1, k) = line([k k], [q(3) high], 'Parent', ax, 'LineStyle', '--', 'Color', 'k', 'Tag', 'Upper Whisker');
    made(2, k) = line([k k], [low q(1)], 'Parent', ax, 'LineStyle', '--', 'Color', 'k', 'Tag', 'Lower Whisker');
    made(3, k) = line(k + [-w w] / 2, [high high], 'Parent', ax, 'Color', 'k', 'Tag', 'Upper Adjacent Value');
    made(4, k) = line(k + [-w w] / 2, [low low], 'Parent', ax, 'Color', 'k', 'Tag', 'Lower Adjacent Value');
    made(5, k) = line(k + [-w w w -w -w], q([1 1 3 3 1]), 'Parent', ax, 'Color', 'b', 'Tag', 'Box');
    made(6, k) = line(k + [-w w], q([2 2]), 'Parent', ax, 'Color', 'r', 'Tag', 'Median');
    if isempty(beyond)
        made(7, k) = line(NaN, NaN, 'Parent', ax, 'LineStyle', 'none', 'Color', 'r', 'Tag', 'Outliers');
    else
        made(7, k) = line(k * ones(size(beyond)), beyond, 'Parent', ax, 'LineStyle', 'none', 'Color', 'r', 'Tag', 'Outliers');
        __apply_spec(made(7, k), symbol);
    end
end
set(ax, 'XTick', 1:numel(groups), 'XTickLabel', labels, 'XLim', [0.5 numel(groups) + 0.5], 'Box', 'on');
if nargout > 0
    h = made;
end
end
