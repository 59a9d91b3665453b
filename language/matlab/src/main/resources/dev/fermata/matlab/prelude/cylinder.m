% The points of a surface turned around the vertical axis.
function [x, y, z] = cylinder(varargin)
[ax, args] = __axes_first(varargin);
r = [1 1]';
n = 20;
if numel(args) > 0
    r = args{1}(:);
end
if numel(args) > 1
    n = args{2};
end
if isscalar(r)
    r = [r; r];
end
theta = (0:n) / n * 2 * pi;
sintheta = sin(theta);
sintheta(n + 1) = 0;
xx = r * cos(theta);
yy = r * sintheta;
zz = (0:numel(r) - 1)' / (numel(r) - 1) * ones(1, n + 1);
if nargout == 0
    if isempty(ax)
        ax = gca;
    end
    surf(ax, xx, yy, zz);
else
    x = xx;
    y = yy;
    z = zz;
end
end
