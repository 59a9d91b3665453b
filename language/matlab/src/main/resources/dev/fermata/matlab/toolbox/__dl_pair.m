% The data of two operands in matching dimensions, and the labels of the result.
function [x, y, fmt] = __dl_pair(a, b)
fa = '';
fb = '';
x = a;
y = b;
if isa(a, 'dlarray')
    x = extractdata(a);
    fa = dims(a);
end
if isa(b, 'dlarray')
    y = extractdata(b);
    fb = dims(b);
end
fmt = fa;
if isempty(fa)
    fmt = fb;
elseif ~isempty(fb) && ~strcmp(fa, fb) && ~isscalar(x) && ~isscalar(y)
    [~, fmt] = __label_order([fa, fb(~ismember(fb, fa))]);
    x = placed(x, fa, fmt);
    y = placed(y, fb, fmt);
elseif ~isempty(fb) && isscalar(x) && numel(fb) >= numel(fa)
    fmt = fb;
end
if isscalar(x) == false && isscalar(y) == false
    n = max(ndims(x), ndims(y));
    p = __padded_size(x, n);
    q = __padded_size(y, n);
    if any(p ~= q & p ~= 1 & q ~= 1)
        error('RunMat:sizeDimensionsMustMatch', 'Arrays have incompatible sizes for this operation.');
    end
end
end

function x = placed(x, from, to)
sz = ones(1, max(2, numel(to)));
[~, at] = ismember(from, to);
s = size(x);
s(end + 1:numel(from)) = 1;
sz(at) = s(1:numel(from));
x = reshape(x, sz);
end
