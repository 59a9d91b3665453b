% The values of a function at points: all at once, or one by one when it does not take arrays.
function y = __values(f, x)
try
    y = f(x);
    simple = isequal(size(y), size(x));
catch
    simple = false;
end
if ~simple
    y = zeros(size(x));
    for k = 1:numel(x)
        v = f(x(k));
        y(k) = v(1);
    end
end
y = double(y);
if ~isreal(y)
    y(imag(y) ~= 0) = NaN;
    y = real(y);
end
end
