% Words in sizes by how often they occur.
function wc = wordcloud(varargin)
args = varargin;
if ~isempty(args) && __is_graphics(args{1})
    args(1) = [];
end
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if isa(args{1}, 'table')
    words = string(args{1}.(args{2}));
    sizes = double(args{1}.(args{3}));
    args(1:3) = [];
elseif numel(args) > 1 && isnumeric(args{2})
    words = string(args{1});
    sizes = double(args{2});
    args(1:2) = [];
else
    all = lower(regexp(strjoin(cellstr(string(args{1}(:))'), ' '), '[A-Za-z]{2,}', 'match'));
    args(1) = [];
    if isempty(all)
        words = strings(0, 1);
        sizes = [];
    else
        [words, ~, index] = unique(string(all(:)));
        sizes = accumarray(index, 1);
    end
end
words = words(:);
sizes = sizes(:);
if numel(words) ~= numel(sizes)
    error('RunMat:wordcloud:InvalidArgument', 'The number of words must be the number of sizes.');
end
[sizes, order] = sort(sizes, 'descend');
words = words(order);
clf;
ax = axes('Visible', 'off', 'XLim', [-1 1], 'YLim', [-1 1]);
made = __object('WORD_CLOUD', gcf);
__store(made, 'WordData', words, 'SizeData', sizes);
if ~isempty(args)
    set(made, args{:});
end
shown = min(numel(words), made.MaxDisplayWords);
boxes = zeros(0, 4);
for k = 1:shown
    points = 16 + 60 * (sizes(k) / sizes(1)) ^ made.SizePower;
    w = strlength(words(k)) * points * 0.0015;
    t = points * 0.0054;
    for step = 0:4000
        a = step * 0.3;
        r = 0.0009 * step;
        x = r * cos(a);
        y = r * sin(a) * 0.7;
        free = isempty(boxes) || ~any(abs(boxes(:, 1) - x) < (boxes(:, 3) + w) / 2 & abs(boxes(:, 2) - y) < (boxes(:, 4) + t) / 2);
        if free
            break
        end
    end
    if ~free
        continue
    end
    boxes(end + 1, :) = [x y w t];
    color = made.Color;
    if k <= 3
        color = made.HighlightColor;
    end
    text(ax, x, y, words(k), 'FontSize', points, 'HorizontalAlignment', 'center', 'Color', color, 'HandleVisibility', 'off');
end
title(ax, made.Title, 'Color', 'k');
if nargout > 0
    wc = made;
end
end
