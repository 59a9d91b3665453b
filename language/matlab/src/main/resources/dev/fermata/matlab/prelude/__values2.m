% The values of a function of two variables on a grid: all at once, or one by one when it does not take arrays.
function z = __values2(f, x, y)
try
    z = f(x, y);
    if isscalar(z) && ~isscalar(x)
        z = repmat(z, size(x));
    end
    simple = isequal(size(z), size(x));
catch
    simple = false;
end
if ~simple
    z = zeros(size(x));
    for k = 1:numel(x)
        z(k) = f(x(k), y(k));
    end
end
z = double(z);
if ~isreal(z)
    z(imag(z) ~= 0) = NaN;
    z = real(z);
end
end
