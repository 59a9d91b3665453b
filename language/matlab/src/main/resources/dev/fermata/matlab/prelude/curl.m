% The curl of a field of vectors in the plane (perpendicular to it) and half of it, the angular velocity.
function [cz, cav] = curl(varargin)
if isa(varargin{1}, 'sym')
    cz = __symbolic_curl(varargin{:});
    return
end
switch nargin
    case 2
        [~, py] = gradient(varargin{1});
        [qx, ~] = gradient(varargin{2});
    case 4
        [x, y] = __axes_of(varargin{1:2});
        [~, py] = gradient(varargin{3}, x, y);
        [qx, ~] = gradient(varargin{4}, x, y);
    otherwise
        error('RunMat:curl:InvalidArgument', 'Wrong number of input arguments.');
end
cz = qx - py;
cav = 0.5 * cz;
end
