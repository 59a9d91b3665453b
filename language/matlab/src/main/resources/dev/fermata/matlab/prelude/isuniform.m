% Whether numbers have equal distances, and the distance.
function [tf, step] = isuniform(x)
n = numel(x);
step = NaN;
tf = false;
if n < 2 || ~isvector(x) || ~isreal(x) || any(~isfinite(x))
    return
end
mean_step = (double(x(end)) - double(x(1))) / (n - 1);
even = reshape(double(x(1)) + mean_step * (0:n-1), size(x));
tf = all(abs(double(x) - even) <= 4 * eps(max(abs(double(x(1))), abs(double(x(end))))));
if tf
    step = cast(mean_step, 'like', x);
end
end
