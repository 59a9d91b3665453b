% The matrix of a view: viewmtx(az, el, phi, xc), angles in degrees.
function T = viewmtx(az, el, phi, target)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 3, phi = 0; end
el = mod(mod(el + 180, 360) - 180, 360);
if el > 180
    el = el - 360;
end
if el > 90
    el = 180 - el;
    az = az + 180;
elseif el < -90
    el = -180 - el;
    az = az + 180;
end
az = az * pi / 180;
el = el * pi / 180;
T = [cos(az), sin(az), 0, 0; -sin(el) * sin(az), sin(el) * cos(az), cos(el), 0; cos(el) * sin(az), -cos(el) * cos(az), sin(el), 0; 0 0 0 1];
if nargin < 4
    target = 0.5 + sqrt(3) / 2 * [cos(el) * sin(az), -cos(el) * cos(az), sin(el)];
end
if phi > 0
    d = sqrt(2) / 2 / tan(phi * pi / 360);
    o = T * [target(:); 1];
    perspective = eye(4);
    perspective(1:3, 4) = -o(1:3);
    perspective = [1 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 -1 / d 1] * perspective;
    T = perspective * T;
end
end
