% Bohman's window.
function w = bohmanwin(n)
if n == 1
    w = 1;
    return
end
q = abs(linspace(-1, 1, n))';
w = (1 - q) .* cos(pi * q) + sin(pi * q) / pi;
w([1 end]) = 0;
end
