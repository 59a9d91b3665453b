% Parzen's window.
function w = parzenwin(n)
t = abs(-(n - 1) / 2:(n - 1) / 2)';
w = 2 * (1 - 2 * t / n) .^ 3;
inner = t <= (n - 1) / 4;
w(inner) = 1 - 6 * (2 * t(inner) / n) .^ 2 .* (1 - 2 * t(inner) / n);
end
