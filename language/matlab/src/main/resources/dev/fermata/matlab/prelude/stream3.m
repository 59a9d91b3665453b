% Lines along a field in space: xyz = stream3(x, y, z, u, v, w, startx, starty, startz, [step, maximum]).
function lines = stream3(varargin)
if numel(varargin) < 6
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if numel(varargin) >= 9
    [x, y, z, u, v, w, sx, sy, sz] = deal(varargin{1:9});
    rest = varargin(10:end);
else
    [u, v, w, sx, sy, sz] = deal(varargin{1:6});
    [x, y, z] = meshgrid(1:size(u, 2), 1:size(u, 1), 1:size(u, 3));
    rest = varargin(7:end);
end
if isvector(x) && isvector(y)
    [x, y, z] = meshgrid(x, y, z);
end
lines = __streams({x, y, z}, {u, v, w}, [sx(:) sy(:) sz(:)], rest);
end
