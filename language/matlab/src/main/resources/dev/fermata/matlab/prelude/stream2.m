% Lines along a field in the plane: xy = stream2(x, y, u, v, startx, starty, [step, maximum]).
function lines = stream2(varargin)
if numel(varargin) < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if numel(varargin) >= 6
    [x, y, u, v, sx, sy] = deal(varargin{1:6});
    rest = varargin(7:end);
else
    [u, v, sx, sy] = deal(varargin{1:4});
    [x, y] = meshgrid(1:size(u, 2), 1:size(u, 1));
    rest = varargin(5:end);
end
if isvector(x) && isvector(y)
    [x, y] = meshgrid(x, y);
end
lines = __streams({x, y}, {u, v}, [sx(:) sy(:)], rest);
end
