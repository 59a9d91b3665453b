% Columns as ribbons in space.
function h = ribbon(varargin)
[ax, args] = __axes_first(varargin);
count = 0;
while count < numel(args) && count < 3 && isnumeric(args{count + 1})
    count = count + 1;
end
options = args(count + 1:end);
width = 0.75;
switch count
    case 0
        error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
    case 1
        y = args{1};
        x = [];
    case 2
        if isscalar(args{2}) && ~isscalar(args{1})
            y = args{1};
            x = [];
            width = args{2};
        else
            x = args{1};
            y = args{2};
        end
    otherwise
        x = args{1};
        y = args{2};
        width = args{3};
end
if isvector(y)
    y = y(:);
end
if isempty(x)
    x = repmat((1:size(y, 1))', 1, size(y, 2));
elseif isvector(x)
    x = repmat(x(:), 1, size(y, 2));
end
if ~isequal(size(x), size(y))
    error('RunMat:ribbon:InvalidArgument', 'X must be the same size as Y.');
end
ax = __prepared(ax, 'AXES');
fresh = isempty(get(ax, 'Children'));
made = gobjects(size(y, 2), 1);
for k = 1:size(y, 2)
    n = size(y, 1);
    made(k) = surface(ax, repmat(k + [-0.5 0.5] * width, n, 1), [x(:, k) x(:, k)], [y(:, k) y(:, k)], k * ones(n, 2), options{:});
end
if fresh
    view(ax, 3);
    grid(ax, 'on');
end
if nargout > 0
    h = made;
end
end
