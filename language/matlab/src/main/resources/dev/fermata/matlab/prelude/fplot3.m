% A curve in space over a parameter.
function h = fplot3(varargin)
varargin = __symbolic_handles(varargin);
[ax, args] = __axes_first(varargin);
if numel(args) < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
range = [-5 5];
rest = args(4:end);
if ~isempty(rest) && isnumeric(rest{1})
    range = double(rest{1});
    rest(1) = [];
end
t = linspace(range(1), range(2), 401);
x = __values(__callable('fplot3', args{1}), t);
y = __values(__callable('fplot3', args{2}), t);
z = __values(__callable('fplot3', args{3}), t);
if isempty(ax)
    made = plot3(x, y, z, rest{:});
else
    made = plot3(ax, x, y, z, rest{:});
end
grid(get(made, 'Parent'), 'on');
if nargout > 0
    h = made;
end
end
