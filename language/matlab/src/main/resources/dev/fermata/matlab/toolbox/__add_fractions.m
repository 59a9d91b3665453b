% The sum of two fractions of polynomials.
function [n, d] = __add_fractions(n1, d1, n2, d2)
if isequal(d1, d2)
    n = n1 + n2;
    d = d1;
else
    a = conv(n1, d2);
    b = conv(n2, d1);
    w = max(numel(a), numel(b));
    n = [zeros(1, w - numel(a)), a] + [zeros(1, w - numel(b)), b];
    d = conv(d1, d2);
end
[n, d] = __fraction(n, d);
end
