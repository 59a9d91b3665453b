% The fraction for the conjugate transposed model: of -s, or of 1/z.
function [n, d] = __conjugate_fraction(n, d, Ts)
n = conj(n);
d = conj(d);
if Ts ~= 0
    [n, d] = __fraction(fliplr(n), fliplr(d));
    return
end
w = numel(n);
signs = (-1) .^ (w - 1:-1:0);
[n, d] = __fraction(n .* signs, d .* signs);
end
