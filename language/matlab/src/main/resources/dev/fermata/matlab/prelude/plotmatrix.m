% Columns against each other, one pair in each cell; against themselves, their histograms.
function [S, AX, BigAx, H, HAx] = plotmatrix(varargin)
[~, args] = __axes_first(varargin);
spec = {};
if ~isempty(args) && (ischar(args{end}) || isstring(args{end}))
    spec = args(end);
    args(end) = [];
end
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
x = args{1};
y = x;
own = true;
if numel(args) > 1
    y = args{2};
    own = false;
end
if size(x, 1) ~= size(y, 1)
    error('RunMat:plotmatrix:InvalidArgument', 'X and Y must have the same number of rows.');
end
if isempty(spec)
    spec = {'.'};
end
rows = size(y, 2);
columns = size(x, 2);
clf;
big = axes('Visible', 'off');
lines = gobjects(rows, columns);
all = gobjects(rows, columns);
bars = gobjects(1, 0);
over = gobjects(1, 0);
w = 0.775 / columns;
t = 0.815 / rows;
for i = 1:rows
    for j = 1:columns
        place = [0.13 + (j - 1) * w + 0.01, 0.11 + (rows - i) * t + 0.01, w - 0.02, t - 0.02];
        all(i, j) = axes('Position', place);
        if own && i == j
            bars(end + 1) = histogram(all(i, j), x(:, j));
            over(end + 1) = all(i, j);
        else
            lines(i, j) = plot(all(i, j), x(:, j), y(:, i), spec{:});
        end
        if i < rows
            set(all(i, j), 'XTickLabel', {});
        end
        if j > 1
            set(all(i, j), 'YTickLabel', {});
        end
    end
end
set(gcf, 'CurrentAxes', big);
if nargout > 0
    S = lines;
    AX = all;
    BigAx = big;
    H = bars;
    HAx = over;
end
end
