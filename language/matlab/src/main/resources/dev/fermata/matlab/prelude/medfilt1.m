% A moving median with zeros outside of the signal.
function y = medfilt1(x, n)
if nargin < 2
    n = 3;
end
if ~isscalar(n) || ~isreal(n) || ~(n >= 1) || n ~= fix(n) || isinf(n)
    error('RunMat:medfilt1:InvalidArgument', 'N must be a positive integer.');
end
if mod(n, 2) == 1
    y = movmedian(x, n, 'Endpoints', 0);
else
    y = movmedian(x, [n / 2, n / 2 - 1], 'Endpoints', 0);
end
end
