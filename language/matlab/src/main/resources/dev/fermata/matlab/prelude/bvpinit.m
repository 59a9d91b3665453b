% A first guess for bvp4c: solinit = bvpinit(x, yinit, parameters), yinit a vector or a function of x; bvpinit(sol, [a b]) widens a solution.
function solinit = bvpinit(x, v, parameters, varargin)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 3
    parameters = [];
end
if isstruct(x)
    if isempty(parameters) && isfield(x, 'parameters')
        parameters = x.parameters;
    end
    sol = x;
    a = v(1);
    b = v(end);
    solinit = struct('solver', 'bvpinit', 'x', sol.x, 'y', sol.y);
    n = numel(sol.x);
    if a < sol.x(1)
        slope = (sol.y(:, 2) - sol.y(:, 1)) / (sol.x(2) - sol.x(1));
        solinit.x = [a, solinit.x];
        solinit.y = [sol.y(:, 1) + slope * (a - sol.x(1)), solinit.y];
    end
    if b > sol.x(n)
        slope = (sol.y(:, n) - sol.y(:, n - 1)) / (sol.x(n) - sol.x(n - 1));
        solinit.x = [solinit.x, b];
        solinit.y = [solinit.y, sol.y(:, n) + slope * (b - sol.x(n))];
    end
    solinit.parameters = parameters;
    if isempty(parameters)
        solinit = rmfield(solinit, 'parameters');
    end
    return
end
x = reshape(double(x), 1, []);
if numel(x) < 2
    error('RunMat:bvpinit:DefineTwoEndpoints', 'X must contain at least two points.');
end
if any(diff(x) * sign(x(end) - x(1)) < 0) || x(1) == x(end)
    error('RunMat:bvpinit:XNotMonotonic', 'The entries in X must increase or decrease.');
end
if isa(v, 'function_handle') || ischar(v) || isstring(v)
    v = __callable('bvpinit', v);
    y = zeros(numel(v(x(1), varargin{:})), numel(x));
    for k = 1:numel(x)
        y(:, k) = reshape(v(x(k), varargin{:}), [], 1);
    end
else
    y = repmat(double(v(:)), 1, numel(x));
end
solinit = struct('solver', 'bvpinit', 'x', x, 'y', y);
if ~isempty(parameters)
    solinit.parameters = parameters;
end
solinit.yinit = v;
end
