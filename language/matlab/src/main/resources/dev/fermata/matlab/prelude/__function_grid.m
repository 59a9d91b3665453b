% What the functions of two variables that draw surfaces have in common: arguments, and values on a grid.
function [ax, x, y, z, f, options] = __function_grid(name, n, args)
[ax, args] = __axes_first(args);
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
isParametric = numel(args) >= 3 && isa(args{2}, 'function_handle') && isa(args{3}, 'function_handle');
f = args(1:1 + 2 * isParametric);
rest = args(numel(f) + 1:end);
range = [-5 5 -5 5];
if ~isempty(rest) && isnumeric(rest{1})
    range = double(rest{1}(:)');
    if numel(range) == 2
        range = [range range];
    end
    rest(1) = [];
end
if numel(range) ~= 4 || ~(range(1) < range(2)) || ~(range(3) < range(4))
    error(['RunMat:' name ':InvalidArgument'], 'Interval must be two or four increasing values.');
end
if mod(numel(rest), 2) == 1 && (ischar(rest{1}) || isstring(rest{1}))
    rest(1) = [];
end
options = {};
for k = 1:2:numel(rest) - 1
    if strcmpi(rest{k}, 'MeshDensity')
        n = min(500, max(2, round(rest{k + 1})));
    else
        options = [options, rest(k:k + 1)];
    end
end
[u, v] = meshgrid(linspace(range(1), range(2), n), linspace(range(3), range(4), n));
if isParametric
    x = __values2(__callable(name, f{1}), u, v);
    y = __values2(__callable(name, f{2}), u, v);
    z = __values2(__callable(name, f{3}), u, v);
else
    x = u;
    y = v;
    z = __values2(__callable(name, f{1}), u, v);
end
f = f{end};
end
