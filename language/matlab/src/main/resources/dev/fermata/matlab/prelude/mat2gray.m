% A matrix as an image: its least value becomes 0, its greatest 1.
function g = mat2gray(a, limits)
if nargin < 2
    limits = [min(a(:)) max(a(:))];
end
limits = double(limits);
if limits(1) == limits(2)
    g = double(a);
else
    g = (double(a) - limits(1)) / (limits(2) - limits(1));
end
g = min(max(g, 0), 1);
end
