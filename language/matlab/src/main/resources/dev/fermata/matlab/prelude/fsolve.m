% Solves a system of nonlinear equations.
function [x, fval, exitflag, output, jacobian] = fsolve(fun, x0, options, varargin)
if nargin == 1 && isstruct(fun)
    problem = fun;
    fun = problem.objective;
    x0 = problem.x0;
    options = optimget(problem, 'options');
elseif nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
elseif nargin < 3
    options = [];
end
fun = __callable('fsolve', fun);
if ~isempty(varargin)
    plain = fun;
    fun = @(x) plain(x, varargin{:});
end
x = double(x0);
tolf = __option(options, 'TolFun', 1e-6);
maxiter = __option(options, 'MaxIter', 400);
n = numel(x);
f = double(fun(x));
calls = 1;
iterations = 0;
jacobian = [];
exitflag = 0;
for k = 1:maxiter
    r = f(:);
    if ~all(isfinite(r)) || ~isreal(r)
        error('RunMat:fsolve:InvalidInput', 'Objective function is returning undefined values at initial point. FSOLVE cannot continue.');
    end
    if norm(r, Inf) <= 1e-14
        exitflag = 1;
        break
    end
    jacobian = zeros(numel(r), n);
    for j = 1:n
        step = sqrt(eps) * max(abs(x(j)), 1);
        moved = x;
        moved(j) = moved(j) + step;
        value = fun(moved);
        jacobian(:, j) = (value(:) - r) / (moved(j) - x(j));
    end
    calls = calls + n;
    direction = -__solved(jacobian, r);
    scale = 1;
    better = false;
    for attempt = 1:30
        trial = x;
        trial(:) = x(:) + scale * direction;
        value = double(fun(trial));
        calls = calls + 1;
        if all(isfinite(value(:))) && isreal(value) && norm(value(:)) < norm(r) * (1 - 1e-4 * scale)
            better = true;
            break
        end
        scale = scale / 2;
    end
    if ~better
        break
    end
    iterations = iterations + 1;
    moved = norm(trial(:) - x(:));
    x = trial;
    f = value;
    if norm(f(:), Inf) <= 1e-14 || moved <= 1e-14 * (1 + norm(x(:)))
        exitflag = 1;
        break
    end
end
if norm(f(:)) ^ 2 <= sqrt(tolf)
    if norm(f(:)) ^ 2 <= tolf
        exitflag = 1;
    end
end
if exitflag ~= 1
    [x, r, jacobian, flag, more, extra] = __least_squares('fsolve', fun, x, [], [], options);
    iterations = iterations + more;
    calls = calls + extra;
    f = fun(x);
    if norm(f(:)) ^ 2 <= tolf
        exitflag = 1;
    elseif iterations >= maxiter
        exitflag = 0;
    else
        exitflag = -2;
    end
end
fval = f;
message = __solver_text('fsolve', exitflag, options);
__solver_report(options, 'fsolve', exitflag, message);
output = struct('iterations', iterations, 'funcCount', calls, 'algorithm', 'trust-region-dogleg', 'firstorderopt', ...
    norm(jacobian' * fval(:), Inf), 'message', message);
end

function d = __solved(J, r)
if size(J, 1) == size(J, 2) && rcond(J) > eps
    d = J \ r;
else
    d = pinv(J) * r;
end
end
