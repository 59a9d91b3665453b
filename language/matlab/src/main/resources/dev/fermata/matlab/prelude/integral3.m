% The integral of a function of three variables; limits may depend on the variables before.
function q = integral3(fun, xmin, xmax, ymin, ymax, zmin, zmax, varargin)
if nargin < 7
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
[abstol, reltol] = __integral_tolerances(varargin);
fun = __callable('integral3', fun);
q = __integrate('integral3', @(x) __inner(fun, x, ymin, ymax, zmin, zmax, abstol, reltol), xmin, xmax, abstol, reltol, [], false);
end

function v = __inner(fun, x, ymin, ymax, zmin, zmax, abstol, reltol)
v = zeros(size(x));
for k = 1:numel(x)
    low = ymin;
    high = ymax;
    if isa(low, 'function_handle')
        low = low(x(k));
    end
    if isa(high, 'function_handle')
        high = high(x(k));
    end
    below = zmin;
    above = zmax;
    if isa(below, 'function_handle')
        below = @(y) zmin(x(k), y);
    end
    if isa(above, 'function_handle')
        above = @(y) zmax(x(k), y);
    end
    v(k) = integral2(@(y, z) fun(x(k) * ones(size(y)), y, z), low, high, below, above, 'AbsTol', abstol / 10, 'RelTol', reltol / 10);
end
end
