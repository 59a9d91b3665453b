% A comparison of two arrays.
function z = __dl_compared(f, a, b)
[x, y, fmt] = __dl_pair(a, b);
z = __dl_make(f(x, y), fmt, {}, []);
end
