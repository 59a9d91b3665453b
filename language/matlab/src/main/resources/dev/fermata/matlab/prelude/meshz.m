% A net with a curtain around it.
function h = meshz(varargin)
[ax, args] = __axes_first(varargin);
[x, y, z] = __surface_points(args);
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
