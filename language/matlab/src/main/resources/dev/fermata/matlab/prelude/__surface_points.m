% The points of a surface from the arguments z, or x, y, z, of which x and y may be vectors.
function [x, y, z] = __surface_points(args)
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if numel(args) >= 3
    [x, y, z] = deal(args{1:3});
else
    z = args{1};
    [x, y] = meshgrid(1:size(z, 2), 1:size(z, 1));
end
if isvector(x)
    [x, y] = meshgrid(x, y);
end
end
