% Hue, saturation and value of colours.
function [h, s, v] = rgb2hsv(r, g, b)
if nargin == 3
    shape = [];
    c = [double(r(:)) double(g(:)) double(b(:))];
    single_shape = size(r);
else
    shape = size(r);
    d = im2double(r);
    if ndims(r) == 3
        c = reshape(d, [], 3);
    elseif size(r, 2) == 3
        c = d;
    else
        error('RunMat:rgb2hsv:invalidInputSizeRGB', 'MAP must be a M-by-3 array, or RGB must be a M-by-N-by-3 array.');
    end
    single_shape = shape(1:2);
    if ndims(r) < 3
        single_shape = [shape(1) 1];
    end
end
v1 = max(c, [], 2);
range = v1 - min(c, [], 2);
z = range == 0;
safe = range + z;
h1 = zeros(size(v1));
k = c(:, 1) == v1;
h1(k) = (c(k, 2) - c(k, 3)) ./ safe(k);
k = c(:, 2) == v1;
h1(k) = 2 + (c(k, 3) - c(k, 1)) ./ safe(k);
k = c(:, 3) == v1;
h1(k) = 4 + (c(k, 1) - c(k, 2)) ./ safe(k);
h1 = h1 / 6;
h1(h1 < 0) = h1(h1 < 0) + 1;
h1(z) = 0;
s1 = range ./ (v1 + (v1 == 0));
s1(v1 == 0) = 0;
if nargout > 1 || nargin == 3
    h = reshape(h1, single_shape);
    s = reshape(s1, single_shape);
    v = reshape(v1, single_shape);
    if nargout < 2
        h = cat(3, h, s, v);
    end
else
    h = reshape([h1 s1 v1], shape);
end
end
