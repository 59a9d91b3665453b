% A picture as a frame of a film: F = im2frame(X, map).
function F = im2frame(X, map)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2
    map = [];
end
if isfloat(X) && ndims(X) == 3
    X = uint8(round(X * 255));
end
F = struct('cdata', X, 'colormap', map);
end
