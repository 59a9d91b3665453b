% What textscatter and textscatter3 have in common.
function made = __text_scatter(name, dims, args)
[ax, args] = __axes_first(args);
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if size(args{1}, 2) == dims && numel(args) > 1 && ~isnumeric(args{2})
    xyz = args{1};
    args(1) = [];
elseif numel(args) > dims
    xyz = zeros(numel(args{1}), dims);
    for k = 1:dims
        xyz(:, k) = args{k}(:);
    end
    args(1:dims) = [];
else
    error(['RunMat:' name ':InvalidArgument'], 'Coordinates and text are expected.');
end
words = string(args{1});
if numel(words) ~= size(xyz, 1)
    error(['RunMat:' name ':InvalidArgument'], 'The number of texts must be the number of points.');
end
ax = __prepared(ax, 'AXES');
made = __object('TEXT_SCATTER', ax);
__store(made, 'TextData', words(:), 'XData', xyz(:, 1)', 'YData', xyz(:, 2)');
color = __next_color(ax);
if dims == 3
    __store(made, 'ZData', xyz(:, 3)');
    view(ax, 3);
end
if numel(args) > 1
    set(made, args{2:end});
end
for k = 1:numel(words)
    place = num2cell(xyz(k, :));
    t = text(ax, place{:}, words(k), 'HorizontalAlignment', 'center', 'Color', color, 'HandleVisibility', 'off');
end
end
