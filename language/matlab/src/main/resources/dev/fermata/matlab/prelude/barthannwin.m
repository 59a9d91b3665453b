% A modified Bartlett-Hann window.
function w = barthannwin(n)
if n == 1
    w = 1;
    return
end
t = (0:n-1)' / (n - 1) - 0.5;
w = 0.62 - 0.48 * abs(t) + 0.38 * cos(2 * pi * t);
end
