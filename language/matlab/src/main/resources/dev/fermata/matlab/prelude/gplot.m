% The edges of a graph between points.
function [xout, yout] = gplot(A, xy, varargin)
[i, j] = find(A);
[~, order] = sort(max(i, j));
i = i(order);
j = j(order);
x = reshape([xy(i, 1) xy(j, 1) nan(numel(i), 1)]', [], 1);
y = reshape([xy(i, 2) xy(j, 2) nan(numel(i), 1)]', [], 1);
if nargout == 0
    plot(x, y, varargin{:});
else
    xout = x;
    yout = y;
end
end
