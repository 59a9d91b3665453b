% The hamming window of n points, a column; 'periodic' leaves out the last of n + 1.
function w = hamming(n, form)
if nargin < 2
    form = 'symmetric';
end
if n < 0 || n ~= fix(n)
    error('RunMat:hamming:InvalidInput', 'hamming: the length must be a nonnegative integer');
end
d = n - 1;
if strcmpi(form, 'periodic')
    d = n;
end
if n == 1
    w = 1;
else
    k = (0:n - 1)';
    w = 0.54 - 0.46 * cos(2 * pi * k / d);
end
end
