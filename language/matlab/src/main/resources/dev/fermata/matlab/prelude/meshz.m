% A net with a curtain around it.
function h = meshz(varargin)
[ax, args] = __axes_first(varargin);
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
low = min(z(:));
xx = x([1 1:end end], [1 1:end end]);
yy = y([1 1:end end], [1 1:end end]);
zz = low * ones(size(z) + 2);
zz(2:end - 1, 2:end - 1) = z;
if isempty(ax)
    made = mesh(xx, yy, zz);
else
    made = mesh(ax, xx, yy, zz);
end
if nargout > 0
    h = made;
end
end
