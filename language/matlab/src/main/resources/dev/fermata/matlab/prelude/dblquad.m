% The integral of a function over a rectangle.
function q = dblquad(fun, xmin, xmax, ymin, ymax, tol, varargin)
if nargin < 6 || isempty(tol)
    tol = 1e-6;
end
fun = __callable('dblquad', fun);
q = integral2(@(x, y) __pairs(fun, x, y), xmin, xmax, ymin, ymax, 'AbsTol', tol);
end

% The first argument may be a vector, the second is one number.
function v = __pairs(fun, x, y)
v = zeros(size(x));
for k = 1:numel(x)
    v(k) = fun(x(k), y(k));
end
end
