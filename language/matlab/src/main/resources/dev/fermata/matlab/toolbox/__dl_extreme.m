% The greatest or least elements, of one array or of pairs.
function [z, at] = __dl_extreme(f, a, pair, rest, b)
at = [];
if pair
    [x, y, fmt] = __dl_pair(a, b);
    v = f(x, y);
    first = v == x;
    z = __dl_make(v, fmt, {a, b}, @(g) {g .* first, g .* ~first});
    return
end
x = __dl_plain(a);
fmt = '';
if isa(a, 'dlarray')
    fmt = dims(a);
end
if isempty(rest)
    [v, at] = f(x);
    d = __first_dim(x);
    chosen = cumsum(x == v, d) == 1 & x == v;
elseif ischar(rest{1}) || isstring(rest{1})
    v = f(x, [], 'all');
    chosen = false(size(x));
    chosen(find(x == v, 1)) = true;
else
    [v, at] = f(x, [], rest{:});
    chosen = cumsum(x == v, rest{1}) == 1 & x == v;
end
z = __dl_make(v, fmt, {a}, @(g) {g .* chosen});
end
