% Colours of hue, saturation and value.
function [r, g, b] = hsv2rgb(h, s, v)
if nargin == 3
    c = [double(h(:)) double(s(:)) double(v(:))];
    shape = size(h);
    part = shape;
else
    shape = size(h);
    if ndims(h) == 3
        c = reshape(double(h), [], 3);
        part = shape(1:2);
    elseif size(h, 2) == 3
        c = double(h);
        part = [shape(1) 1];
    else
        error('RunMat:hsv2rgb:invalidInputSize', 'MAP must be a M-by-3 array, or HSV must be a M-by-N-by-3 array.');
    end
end
sixth = 6 * c(:, 1);
k = floor(sixth);
p = sixth - k;
t = 1 - c(:, 2);
n = 1 - c(:, 2) .* p;
q = 1 - c(:, 2) .* (1 - p);
k = mod(k, 6);
one = ones(size(t));
all = zeros(numel(t), 3);
choices = {[one q t], [n one t], [t one q], [t n one], [q t one], [one t n]};
for j = 0:5
    rows = k == j;
    all(rows, :) = choices{j + 1}(rows, :);
end
most = max(all, [], 2);
all = c(:, 3) ./ most .* all;
if nargout > 1 || nargin == 3
    r = reshape(all(:, 1), part);
    g = reshape(all(:, 2), part);
    b = reshape(all(:, 3), part);
    if nargout < 2
        r = cat(3, r, g, b);
    end
else
    r = reshape(all, shape);
end
end
