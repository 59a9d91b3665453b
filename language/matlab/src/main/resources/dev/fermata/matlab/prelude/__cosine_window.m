% A window that is a sum of cosines with alternating signs.
function w = __cosine_window(n, a, flag)
last = n - 1;
if nargin > 2 && strcmpi(flag, 'periodic')
    last = n;
end
if n == 1
    w = 1;
    return
end
t = 2 * pi * (0:n-1)' / last;
w = zeros(n, 1);
for k = 1:numel(a)
    w = w + (-1) ^ (k - 1) * a(k) * cos((k - 1) * t);
end
end
