% The points of an ellipsoid's surface.
function [x, y, z] = ellipsoid(xc, yc, zc, xr, yr, zr, n)
if nargin < 6
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 7
    n = 20;
end
[xx, yy, zz] = sphere(n);
xx = xr * xx + xc;
yy = yr * yy + yc;
zz = zr * zz + zc;
if nargout == 0
    surf(xx, yy, zz);
else
    x = xx;
    y = yy;
    z = zz;
end
end
