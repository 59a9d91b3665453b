% The integral of a function over an interval, which may be infinite.
function q = integral(fun, a, b, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
fun = __callable('integral', fun);
abstol = 1e-10;
reltol = 1e-6;
arrays = false;
waypoints = [];
k = 1;
if numel(varargin) == 1 && isstruct(varargin{1})
    abstol = __option(varargin{1}, 'AbsTol', abstol);
    reltol = __option(varargin{1}, 'RelTol', reltol);
    k = 2;
end
while k <= numel(varargin)
    if k == numel(varargin)
        error('RunMat:integral:InvalidArgument', 'Arguments must occur in name-value pairs.');
    end
    switch lower(char(varargin{k}))
        case 'abstol', abstol = varargin{k + 1};
        case 'reltol', reltol = varargin{k + 1};
        case 'arrayvalued', arrays = logical(varargin{k + 1});
        case 'waypoints', waypoints = varargin{k + 1};
        otherwise
            error('RunMat:integral:InvalidArgument', '''%s'' is not a recognized parameter.', char(varargin{k}));
    end
    k = k + 2;
end
if ~isscalar(a) || ~isscalar(b) || ~isnumeric(a) || ~isnumeric(b)
    error('RunMat:integral:InvalidArgument', 'A and B must be floating-point scalars.');
end
q = __integrate('integral', fun, a, b, abstol, reltol, waypoints, arrays);
end
