% The integral of a function of two variables; the second one's limits may depend on the first.
function q = integral2(fun, xmin, xmax, ymin, ymax, varargin)
if nargin < 5
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
[abstol, reltol] = __integral_tolerances(varargin);
fun = __callable('integral2', fun);
q = __integrate('integral2', @(x) __inner(fun, x, ymin, ymax, abstol, reltol), xmin, xmax, abstol, reltol, [], false);
end

function y = __inner(fun, x, ymin, ymax, abstol, reltol)
y = zeros(size(x));
for k = 1:numel(x)
    y(k) = __integrate('integral2', @(t) fun(x(k) * ones(size(t)), t), __limit(ymin, x(k)), __limit(ymax, x(k)), ...
        abstol / 10, reltol / 10, [], false);
end
end

function v = __limit(limit, x)
if isa(limit, 'function_handle')
    v = limit(x);
else
    v = limit;
end
end
