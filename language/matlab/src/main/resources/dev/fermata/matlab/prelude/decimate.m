% Every r-th sample of a signal after a low-pass filter.
function y = decimate(x, r, n, option)
if nargin < 3 || isempty(n)
    n = 30;
end
b = fir1(30, 1 / r);
row = isrow(x);
v = x(:);
z = conv([2 * v(1) - flipud(v(2:min(31, end))); v; 2 * v(end) - flipud(v(max(1, end - 30):end - 1))], b(:));
lead = numel(2:min(31, numel(v))) + 15;
z = z(lead + 1:lead + numel(v));
start = r - (r * ceil(numel(v) / r) - numel(v));
y = z(start:r:end);
if row
    y = y.';
end
end
