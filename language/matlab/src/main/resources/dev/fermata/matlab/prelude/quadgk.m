% The integral of a function over an interval, and a bound of the error.
function [q, errbnd] = quadgk(fun, a, b, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
abstol = 1e-10;
reltol = 1e-6;
waypoints = [];
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'abstol', abstol = varargin{k + 1};
        case 'reltol', reltol = varargin{k + 1};
        case 'waypoints', waypoints = varargin{k + 1};
    end
end
[q, errbnd] = __integrate('quadgk', __callable('quadgk', fun), a, b, abstol, reltol, waypoints, false);
end
