% Curves of functions: of y over x, or of x and y over a parameter; more points where the curve bends.
function h = fplot(varargin)
varargin = __symbolic_handles(varargin);
[ax, args] = __axes_first(varargin);
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
fx = [];
f = args{1};
args(1) = [];
if ~isempty(args) && (isa(args{1}, 'function_handle') || iscell(args{1}))
    fx = f;
    f = args{1};
    args(1) = [];
end
range = [-5 5];
given = false;
if ~isempty(args) && isnumeric(args{1})
    range = double(args{1});
    given = true;
    args(1) = [];
end
if numel(range) < 2 || ~(range(1) < range(2))
    error('RunMat:fplot:InvalidArgument', 'Interval must be two increasing values.');
end
[spec, args] = __first_spec(args);
ax = __prepared(ax, 'AXES');
functions = __as_cell(f);
made = gobjects(0);
for k = 1:numel(functions)
    if isempty(fx)
        g = __callable('fplot', functions{k});
        [x, y] = __sampled(g, range);
    else
        gs = __as_cell(fx);
        t = linspace(range(1), range(2), 301);
        x = __values(__callable('fplot', gs{min(k, numel(gs))}), t);
        y = __values(__callable('fplot', functions{k}), t);
    end
    line = __object('FUNCTION_LINE', ax, 'Color', __next_color(ax));
    __store(line, 'XData', x, 'YData', y, 'Function', functions{k}, 'XRange', range(1:2));
    if given && isempty(fx)
        __store(line, 'XRangeMode', 'manual');
    end
    __apply_spec(line, spec);
    if ~isempty(args)
        set(line, args{:});
    end
    made(end + 1, 1) = line;
end
if strcmp(get(ax, 'NextPlot'), 'replace') && numel(get(ax, 'Children')) == numel(made)
    set(ax, 'Box', 'on');
end
if nargout > 0
    h = made;
end
end
