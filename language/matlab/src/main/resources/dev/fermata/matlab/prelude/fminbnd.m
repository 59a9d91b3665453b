% The least value of a function on an interval: golden sections and parabolas (R. Brent).
function [xf, fval, exitflag, output] = fminbnd(fun, ax, bx, options, varargin)
if nargin == 1 && isstruct(fun)
    [fun, ax, bx, options] = __problem('fminbnd', fun, {'objective', 'x1', 'x2', 'options'});
elseif nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
elseif nargin < 4
    options = [];
end
level = __display_level(options, 'notify');
tol = __option(options, 'TolX', 1e-4);
maxfun = __option(options, 'MaxFunEvals', 500);
maxiter = __option(options, 'MaxIter', 500);
fun = __callable('fminbnd', fun);
if ~isscalar(ax) || ~isscalar(bx) || ~isfinite(ax) || ~isfinite(bx)
    error('RunMat:fminbnd:InvalidArgument', 'The bounds must be finite scalars.');
end
algorithm = 'golden section search, parabolic interpolation';
if ax > bx
    xf = [];
    fval = [];
    exitflag = -2;
    output = struct('iterations', 0, 'funcCount', 0, 'algorithm', algorithm, 'message', ...
        'Exiting: The bounds are inconsistent because lower bound exceeds upper bound.');
    return
end
seps = sqrt(eps);
c = 0.5 * (3 - sqrt(5));
a = ax;
b = bx;
v = a + c * (b - a);
w = v;
xf = v;
d = 0;
e = 0;
x = xf;
fx = __real_value('fminbnd', fun(x, varargin{:}));
funccount = 1;
iter = 0;
if level == 3
    disp(' ')
    disp(' Func-count     x          f(x)         Procedure')
    fprintf('%5.0f   %12.6g %12.6g %s\n', funccount, xf, fx, '       initial');
end
fv = fx;
fw = fx;
xm = 0.5 * (a + b);
tol1 = seps * abs(xf) + tol / 3;
tol2 = 2 * tol1;
exitflag = 1;
while abs(xf - xm) > tol2 - 0.5 * (b - a)
    golden = true;
    if abs(e) > tol1
        golden = false;
        r = (xf - w) * (fx - fv);
        q = (xf - v) * (fx - fw);
        p = (xf - v) * q - (xf - w) * r;
        q = 2 * (q - r);
        if q > 0
            p = -p;
        end
        q = abs(q);
        r = e;
        e = d;
        if abs(p) < abs(0.5 * q * r) && p > q * (a - xf) && p < q * (b - xf)
            d = p / q;
            x = xf + d;
            if x - a < tol2 || b - x < tol2
                si = sign(xm - xf) + (xm - xf == 0);
                d = tol1 * si;
            end
        else
            golden = true;
        end
    end
    if golden
        if xf >= xm
            e = a - xf;
        else
            e = b - xf;
        end
        d = c * e;
    end
    si = sign(d) + (d == 0);
    x = xf + si * max(abs(d), tol1);
    fu = __real_value('fminbnd', fun(x, varargin{:}));
    funccount = funccount + 1;
    iter = iter + 1;
    if level == 3
        steps = {'       parabolic', '       golden'};
        fprintf('%5.0f   %12.6g %12.6g %s\n', funccount, x, fu, steps{golden + 1});
    end
    if fu <= fx
        if x >= xf
            a = xf;
        else
            b = xf;
        end
        v = w;
        fv = fw;
        w = xf;
        fw = fx;
        xf = x;
        fx = fu;
    else
        if x < xf
            a = x;
        else
            b = x;
        end
        if fu <= fw || w == xf
            v = w;
            fv = fw;
            w = x;
            fw = fu;
        elseif fu <= fv || v == xf || v == w
            v = x;
            fv = fu;
        end
    end
    xm = 0.5 * (a + b);
    tol1 = seps * abs(xf) + tol / 3;
    tol2 = 2 * tol1;
    if funccount >= maxfun || iter >= maxiter
        exitflag = 0;
        break
    end
end
fval = fx;
if exitflag == 1
    message = sprintf('Optimization terminated:\n the current x satisfies the termination criteria using OPTIONS.TolX of %e \n', tol);
elseif funccount >= maxfun
    message = sprintf(['Exiting: Maximum number of function evaluations has been exceeded\n         - increase MaxFunEvals option.\n' ...
        '         Current function value: %f \n'], fx);
else
    message = sprintf(['Exiting: Maximum number of iterations has been exceeded\n         - increase MaxIter option.\n' ...
        '         Current function value: %f \n'], fx);
end
if level > (exitflag > 0)
    disp(' ')
    disp(message)
end
output = struct('iterations', iter, 'funcCount', funccount, 'algorithm', algorithm, 'message', message);
end
