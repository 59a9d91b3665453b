% The least value of a function of several variables, by the method of Broyden, Fletcher, Goldfarb and Shanno.
function [x, fval, exitflag, output, grad, hessian] = fminunc(fun, x0, options, varargin)
if nargin == 1 && isstruct(fun)
    [fun, x0, options] = __problem('fminunc', fun, {'objective', 'x0', 'options'});
elseif nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
elseif nargin < 3
    options = [];
end
fun = __callable('fminunc', fun);
if ~isempty(varargin)
    plain = fun;
    fun = @(x) plain(x, varargin{:});
end
x = double(x0);
n = numel(x);
tolx = __option(options, 'TolX', 1e-6);
tolf = __option(options, 'TolFun', 1e-6);
maxiter = __option(options, 'MaxIter', 400);
maxcalls = 2 * __option(options, 'MaxFunEvals', 100 * n); % central differences take twice the calls
given = isstruct(options) && (isfield(options, 'SpecifyObjectiveGradient') && isequal(options.SpecifyObjectiveGradient, true) ...
    || isfield(options, 'GradObj') && strcmp(options.GradObj, 'on'));
[fval, grad, calls] = __graded(fun, x, given);
B = eye(n);
exitflag = 0;
iterations = 0;
first = norm(grad, Inf);
while iterations < maxiter && calls < maxcalls
    if norm(grad, Inf) <= tolf * max(1, first) * 1e-2
        exitflag = 1;
        break
    end
    d = -B * grad;
    slope = grad' * d;
    if slope >= 0
        B = eye(n);
        d = -grad;
        slope = -grad' * grad;
    end
    if iterations == 0
        step = min(1, 1 / norm(grad, Inf));
    else
        step = 1;
    end
    low = 0;
    high = Inf;
    for attempt = 1:60
        trial = x;
        trial(:) = x(:) + step * d;
        [fnew, gnew, more] = __graded(fun, trial, given);
        calls = calls + more;
        if ~(fnew <= fval + 1e-4 * step * slope)
            high = step;
            step = (low + high) / 2;
        elseif gnew' * d < 0.9 * slope
            low = step;
            if isinf(high)
                step = 2 * step;
            else
                step = (low + high) / 2;
            end
        else
            break
        end
        if high - low < 1e-14 * max(1, low)
            break
        end
    end
    if ~(fnew < fval)
        exitflag = 5;
        break
    end
    s = trial(:) - x(:);
    y = gnew - grad;
    change = fval - fnew;
    x = trial;
    fval = fnew;
    grad = gnew;
    iterations = iterations + 1;
    if s' * y > 1e-14 * norm(s) * norm(y)
        if iterations == 1
            B = (s' * y) / (y' * y) * eye(n);
        end
        rho = 1 / (y' * s);
        V = eye(n) - rho * (s * y');
        B = V * B * V' + rho * (s * s');
    end
    if norm(s) < tolx * 1e-4 * (1 + norm(x(:))) && change < eps(fval) * 10
        exitflag = 2;
        break
    end
end
hessian = inv(B);
text = __solver_text('fminunc', exitflag, options);
__solver_report(options, 'fminunc', exitflag, text);
output = struct('iterations', iterations, 'funcCount', calls, 'stepsize', [], 'lssteplength', 1, 'firstorderopt', norm(grad, Inf), ...
    'algorithm', 'quasi-newton', 'message', text);
end

function [f, g, calls] = __graded(fun, x, given)
if given
    [f, g] = fun(x);
    g = double(g(:));
    calls = 1;
    return
end
f = double(fun(x));
n = numel(x);
g = zeros(n, 1);
for k = 1:n
    step = eps ^ (1 / 3) * max(abs(x(k)), 1);
    up = x;
    up(k) = up(k) + step;
    down = x;
    down(k) = down(k) - step;
    g(k) = (double(fun(up)) - double(fun(down))) / (up(k) - down(k));
end
calls = 1 + 2 * n;
end
