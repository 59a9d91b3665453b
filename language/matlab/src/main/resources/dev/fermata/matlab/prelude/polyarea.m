% The area of a polygon, or of one in each column.
function a = polyarea(x, y, dim)
if ~isequal(size(x), size(y))
    error('RunMat:polyarea:SizeMismatch', 'X and Y must be the same size.');
end
if nargin < 3
    dim = find(size(x) ~= 1, 1);
    if isempty(dim)
        dim = 1;
    end
end
a = abs(sum((circshift(x, -1, dim) - x) .* (circshift(y, -1, dim) + y), dim)) / 2;
end
