% The axes of grids made by meshgrid, or of vectors.
function [x, y] = __axes_of(X, Y)
if isvector(X)
    x = X(:).';
    y = Y(:).';
else
    x = X(1, :);
    y = Y(:, 1).';
end
end
