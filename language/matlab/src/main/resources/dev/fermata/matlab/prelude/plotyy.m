% Two sets of data with a vertical scale of its own for each.
function [ax, h1, h2] = plotyy(x1, y1, x2, y2, fun1, fun2)
if nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 5
    fun1 = 'plot';
end
if nargin < 6
    fun2 = fun1;
end
first = gca;
one = feval(fun1, first, x1, y1);
set(first, 'Box', 'off', 'YColor', [0 0.447 0.741]);
second = axes('Position', get(first, 'Position'));
two = feval(fun2, second, x2, y2);
set(second, 'YAxisLocation', 'right', 'Color', 'none', 'Box', 'off', 'YColor', [0.85 0.325 0.098], 'XTick', []);
set(two, 'Color', [0.85 0.325 0.098]);
axes(first);
if nargout > 0
    ax = [first second];
    h1 = one;
    h2 = two;
end
end
