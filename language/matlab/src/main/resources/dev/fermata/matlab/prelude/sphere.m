% The points of a ball's surface.
function [x, y, z] = sphere(varargin)
[ax, args] = __axes_first(varargin);
n = 20;
if ~isempty(args)
    n = args{1};
end
theta = (-n:2:n) / n * pi;
phi = (-n:2:n)' / n * pi / 2;
cosphi = cos(phi);
cosphi(1) = 0;
cosphi(end) = 0;
sintheta = sin(theta);
sintheta(1) = 0;
sintheta(end) = 0;
xx = cosphi * cos(theta);
yy = cosphi * sintheta;
zz = sin(phi) * ones(1, n + 1);
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
