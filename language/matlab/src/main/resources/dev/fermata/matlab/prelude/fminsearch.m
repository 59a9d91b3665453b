% The least value of a function of several variables, by the simplex method of J. Nelder and R. Mead.
function [x, fval, exitflag, output] = fminsearch(fun, x, options, varargin)
if nargin == 1 && isstruct(fun)
    [fun, x, options] = __problem('fminsearch', fun, {'objective', 'x0', 'options'});
elseif nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
elseif nargin < 3
    options = [];
end
if ~isfloat(x)
    error('RunMat:fminsearch:NonDoubleInput', 'FMINSEARCH accepts inputs only of data type double.');
end
fun = __callable('fminsearch', fun);
n = numel(x);
tolx = __option(options, 'TolX', 1e-4);
tolf = __option(options, 'TolFun', 1e-4);
maxfun = __count(__option(options, 'MaxFunEvals', 200 * n), n);
maxiter = __count(__option(options, 'MaxIter', 200 * n), n);
level = __display_level(options, 'notify');
outfcn = __named_option(options, {'OutputFcn'}, []);
stopped = false;
rho = 1;
chi = 2;
psi = 0.5;
sigma = 0.5;
xin = x(:);
v = zeros(n, n + 1);
fv = zeros(1, n + 1);
v(:, 1) = xin;
x(:) = xin;
fv(1) = fun(x, varargin{:});
if level == 3
    disp(' ')
    disp(' Iteration   Func-count         f(x)         Procedure')
    __told(0, 1, fv(1), '');
end
if ~isempty(outfcn)
    __asked(outfcn, x, 0, 1, fv(1), '', 'init', varargin);
    stopped = __asked(outfcn, x, 0, 1, fv(1), '', 'iter', varargin);
end
for j = 1:n
    y = xin;
    if y(j) ~= 0
        y(j) = (1 + 0.05) * y(j);
    else
        y(j) = 0.00025;
    end
    v(:, j + 1) = y;
    x(:) = y;
    fv(j + 1) = fun(x, varargin{:});
end
[fv, order] = sort(fv);
v = v(:, order);
calls = n + 1;
iterations = 1;
how = 'initial simplex';
while true
    if level == 3
        __told(iterations, calls, fv(1), how);
    end
    if ~isempty(outfcn)
        x(:) = v(:, 1);
        stopped = stopped || __asked(outfcn, x, iterations, calls, fv(1), how, 'iter', varargin);
    end
    if stopped || calls >= maxfun || iterations >= maxiter
        break
    end
    if max(abs(fv(1) - fv(2:n + 1))) <= max(tolf, 10 * eps(fv(1))) && ...
            max(max(abs(v(:, 2:n + 1) - v(:, ones(1, n))))) <= max(tolx, 10 * eps(max(v(:, 1))))
        break
    end
    xbar = sum(v(:, 1:n), 2) / n;
    xr = (1 + rho) * xbar - rho * v(:, end);
    x(:) = xr;
    fxr = fun(x, varargin{:});
    calls = calls + 1;
    shrink = false;
    if fxr < fv(1)
        xe = (1 + rho * chi) * xbar - rho * chi * v(:, end);
        x(:) = xe;
        fxe = fun(x, varargin{:});
        calls = calls + 1;
        if fxe < fxr
            v(:, end) = xe;
            fv(end) = fxe;
            how = 'expand';
        else
            how = 'reflect';
            v(:, end) = xr;
            fv(end) = fxr;
        end
    elseif fxr < fv(n)
        v(:, end) = xr;
        fv(end) = fxr;
        how = 'reflect';
    elseif fxr < fv(end)
        xc = (1 + psi * rho) * xbar - psi * rho * v(:, end);
        x(:) = xc;
        fxc = fun(x, varargin{:});
        calls = calls + 1;
        if fxc <= fxr
            v(:, end) = xc;
            fv(end) = fxc;
            how = 'contract outside';
        else
            shrink = true;
        end
    else
        xcc = (1 - psi) * xbar + psi * v(:, end);
        x(:) = xcc;
        fxcc = fun(x, varargin{:});
        calls = calls + 1;
        if fxcc < fv(end)
            v(:, end) = xcc;
            fv(end) = fxcc;
            how = 'contract inside';
        else
            shrink = true;
        end
    end
    if shrink
        how = 'shrink';
        for j = 2:n + 1
            v(:, j) = v(:, 1) + sigma * (v(:, j) - v(:, 1));
            x(:) = v(:, j);
            fv(j) = fun(x, varargin{:});
        end
        calls = calls + n;
    end
    [fv, order] = sort(fv);
    v = v(:, order);
    iterations = iterations + 1;
end
x(:) = v(:, 1);
fval = fv(1);
if ~isempty(outfcn)
    __asked(outfcn, x, iterations, calls, fval, how, 'done', varargin);
end
if stopped
    exitflag = -1;
    message = 'Optimization terminated prematurely by user.';
elseif calls >= maxfun
    exitflag = 0;
    message = sprintf(['Exiting: Maximum number of function evaluations has been exceeded\n         - increase MaxFunEvals option.\n' ...
        '         Current function value: %f \n'], fval);
elseif iterations >= maxiter
    exitflag = 0;
    message = sprintf(['Exiting: Maximum number of iterations has been exceeded\n         - increase MaxIter option.\n' ...
        '         Current function value: %f \n'], fval);
else
    exitflag = 1;
    message = sprintf(['Optimization terminated:\n the current x satisfies the termination criteria using OPTIONS.TolX of %e \n' ...
        ' and F(X) satisfies the convergence criteria using OPTIONS.TolFun of %e \n'], tolx, tolf);
end
if level > (exitflag > 0)
    disp(' ')
    disp(message)
end
output = struct('iterations', iterations, 'funcCount', calls, 'algorithm', 'Nelder-Mead simplex direct search', 'message', message);
end

function n = __count(value, variables)
if ischar(value) || isstring(value)
    n = 200 * variables;
else
    n = value;
end
end

function __told(iterations, calls, value, how)
disp([sprintf(' %5.0f        %5.0f     %12.6g         ', iterations, calls, value), how]);
end

function stop = __asked(f, x, iterations, calls, value, how, state, more)
f = __callable('fminsearch', f);
stop = f(x, struct('iteration', iterations, 'funccount', calls, 'fval', value, 'procedure', how), state, more{:});
end
