% Filters for images by name.
function h = fspecial(name, varargin)
given = @(k, default) __given(varargin, k, default);
switch lower(char(name))
    case 'average'
        n = __filter_size(given(1, 3));
        h = ones(n) / prod(n);
    case 'gaussian'
        n = __filter_size(given(1, 3));
        sigma = given(2, 0.5);
        [x, y] = meshgrid(-(n(2) - 1) / 2:(n(2) - 1) / 2, -(n(1) - 1) / 2:(n(1) - 1) / 2);
        h = exp(-(x .^ 2 + y .^ 2) / (2 * sigma ^ 2));
        h(h < eps * max(h(:))) = 0;
        h = h / sum(h(:));
    case 'log'
        n = __filter_size(given(1, 5));
        sigma = given(2, 0.5);
        [x, y] = meshgrid(-(n(2) - 1) / 2:(n(2) - 1) / 2, -(n(1) - 1) / 2:(n(1) - 1) / 2);
        g = exp(-(x .^ 2 + y .^ 2) / (2 * sigma ^ 2));
        g(g < eps * max(g(:))) = 0;
        g = g / sum(g(:));
        h = g .* (x .^ 2 + y .^ 2 - 2 * sigma ^ 2) / sigma ^ 4;
        h = h - sum(h(:)) / prod(n);
    case 'laplacian'
        a = max(0, min(1, given(1, 0.2)));
        side = a / (a + 1);
        edge = (1 - a) / (a + 1);
        h = [side edge side; edge -4 / (a + 1) edge; side edge side];
    case 'unsharp'
        a = max(0, min(1, given(1, 0.2)));
        h = [0 0 0; 0 1 0; 0 0 0] - fspecial('laplacian', a);
    case 'sobel'
        h = [1 2 1; 0 0 0; -1 -2 -1];
    case 'prewitt'
        h = [1 1 1; 0 0 0; -1 -1 -1];
    case 'disk'
        r = given(1, 5);
        n = ceil(r - 0.5);
        [x, y] = meshgrid(-n:n);
        h = __disk_area(x + 0.5, y + 0.5, r) - __disk_area(x - 0.5, y + 0.5, r) - __disk_area(x + 0.5, y - 0.5, r) ...
            + __disk_area(x - 0.5, y - 0.5, r);
        h = h / sum(h(:));
    case 'motion'
        len = max(1, given(1, 9));
        half = (len - 1) / 2;
        phi = mod(given(2, 0), 180) / 180 * pi;
        c = cos(phi);
        s = sin(phi);
        xsign = sign(c);
        sx = fix(half * c + xsign - len * eps);
        sy = fix(half * s + 1 - len * eps);
        [x, y] = meshgrid(0:xsign:sx, 0:sy);
        distance = y * c - x * s;
        radius = sqrt(x .^ 2 + y .^ 2);
        last = find(radius >= half & abs(distance) <= 1);
        rest = half - abs((x(last) + distance(last) * s) / c);
        distance(last) = sqrt(distance(last) .^ 2 + rest .^ 2);
        distance = 1 + eps - abs(distance);
        distance(distance < 0) = 0;
        h = rot90(distance, 2);
        h(end + (1:end) - 1, end + (1:end) - 1) = distance;
        h = h / (sum(h(:)) + eps * len * len);
        if c > 0
            h = flipud(h);
        end
    otherwise
        error('RunMat:fspecial:InvalidArgument', 'Unknown filter type ''%s''.', char(name));
end
end

% An argument, or its default.
function value = __given(arguments, k, default)
value = default;
if k <= numel(arguments) && ~isempty(arguments{k})
    value = arguments{k};
end
end

% Rows and columns of a filter.
function n = __filter_size(n)
if isscalar(n)
    n = [n n];
end
end

% The area that a disk has in common with the rectangle between the origin and a point; negative on two sides.
function area = __disk_area(x, y, r)
signs = sign(x) .* sign(y);
x = min(abs(x), r);
y = min(abs(y), r);
from = min(sqrt(max(r ^ 2 - y .^ 2, 0)), x);
below = @(t) (t .* sqrt(max(r ^ 2 - t .^ 2, 0)) + r ^ 2 * asin(min(t / r, 1))) / 2;
area = signs .* (from .* y + below(x) - below(from));
end
