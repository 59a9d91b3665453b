% Mean and variance of F distributions.
function [m, v] = fstat(a, b)
m = b ./ (b - 2);
m(b <= 2) = NaN;
v = 2 * b .^ 2 .* (a + b - 2) ./ (a .* (b - 2) .^ 2 .* (b - 4));
v(b <= 4) = NaN;
end
