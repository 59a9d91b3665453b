% A table of values as coloured cells.
function h = heatmap(varargin)
[ax, args] = __axes_first(varargin);
if ~isempty(args) && __is_graphics(args{1})
    figure(args{1});
    args(1) = [];
end
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if isa(args{1}, 'table')
    source = args{1};
    [columns, ~, j] = unique(string(source.(char(args{2}))));
    [rows, ~, i] = unique(string(source.(char(args{3}))));
    rest = args(4:end);
    values = accumarray([i(:) j(:)], 1, [numel(rows) numel(columns)]);
    for k = numel(rest) - 1:-2:1
        if strcmpi(rest{k}, 'ColorVariable')
            total = accumarray([i(:) j(:)], double(source.(char(rest{k + 1}))), [numel(rows) numel(columns)]);
            values = total ./ values;
            rest(k:k + 1) = [];
        end
    end
    made = __heatmap(ax, cellstr(columns(:)), cellstr(rows(:)), values, rest{:});
    xlabel(get(made, 'Parent'), char(args{2}));
    ylabel(get(made, 'Parent'), char(args{3}));
elseif numel(args) >= 3 && isnumeric(args{3}) && ~ischar(args{2}) || numel(args) >= 3 && (iscell(args{1}) || isstring(args{1}))
    made = __heatmap(ax, args{1}, args{2}, args{3:end});
else
    made = __heatmap(ax, [], [], args{:});
end
if nargout > 0
    h = made;
end
end
