% Linear prediction coefficients.
function [a, g] = lpc(x, p)
x = x(:);
n = numel(x);
if nargin < 2
    p = n - 1;
end
m = 2 ^ nextpow2(2 * n - 1);
r = real(ifft(abs(fft(x, m)) .^ 2)) / n;
[a, g] = levinson(r(1:p + 1), p);
end
