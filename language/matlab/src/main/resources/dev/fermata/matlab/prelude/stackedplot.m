% Columns above each other, each with a vertical scale of its own.
function s = stackedplot(varargin)
args = varargin;
if ~isempty(args) && __is_graphics(args{1})
    args(1) = [];
end
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
names = {};
source = [];
x = [];
rest = args(2:end);
if isa(args{1}, 'table')
    source = args{1};
    names = source.Properties.VariableNames;
    if ~isempty(rest) && (iscell(rest{1}) || isstring(rest{1}) && ~isscalar(rest{1}))
        names = cellstr(rest{1});
        rest(1) = [];
    end
    keep = cellfun(@(n) isnumeric(source.(n)) || islogical(source.(n)), names);
    names = names(keep);
    y = zeros(height(source), 0);
    for k = 1:numel(names)
        y = [y, double(source.(names{k}))];
    end
else
    y = args{1};
    if ~isempty(rest) && isnumeric(rest{1})
        x = y(:);
        y = rest{1};
        rest(1) = [];
    end
    if isvector(y)
        y = y(:);
    end
end
if isempty(x)
    x = (1:size(y, 1))';
end
if numel(x) ~= size(y, 1)
    error('RunMat:stackedplot:InvalidArgument', 'X must have as many elements as Y has rows.');
end
[spec, rest] = __first_spec(rest);
clf;
n = size(y, 2);
made = __object('STACKED', gcf);
__store(made, 'XData', x, 'YData', y, 'SourceTable', source, 'DisplayVariables', names, 'DisplayLabels', names(:), 'XLimits', [min(x) max(x)]);
if isempty(names)
    labels = arrayfun(@(k) sprintf('Column %d', k), 1:n, 'UniformOutput', false);
    __store(made, 'DisplayLabels', labels(:));
end
if ~isempty(rest)
    set(made, rest{:});
end
labels = made.DisplayLabels;
top = 0.925;
t = 0.815 / max(1, n);
for k = 1:n
    ax = axes('Position', [0.16, top - k * t + 0.008, 0.745, t - 0.016]);
    h = plot(ax, x, y(:, k), 'Color', made.Color, 'LineWidth', made.LineWidth, 'LineStyle', made.LineStyle, 'Marker', made.Marker);
    __apply_spec(h, spec);
    if min(x) < max(x)
        xlim(ax, [min(x) max(x)]);
    end
    if k < n
        set(ax, 'XTickLabel', {});
    else
        xlabel(ax, made.XLabel);
    end
    if k == 1
        title(ax, made.Title);
    end
    ylabel(ax, labels{k}, 'Rotation', 0);
end
if nargout > 0
    s = made;
end
end
