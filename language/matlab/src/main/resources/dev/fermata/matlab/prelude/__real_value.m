% A function's value where one real number is needed.
function y = __real_value(name, y)
if ~isscalar(y) || ~isnumeric(y) && ~islogical(y)
    error(['RunMat:' name ':InvalidInput'], 'The function must return a scalar value.');
end
if ~isreal(y)
    error(['RunMat:' name ':InvalidInput'], 'Function values must be real.');
end
y = double(y);
end
