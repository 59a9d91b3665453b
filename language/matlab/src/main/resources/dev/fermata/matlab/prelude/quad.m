% The integral of a function over a finite interval, by Simpson's rule where it is needed.
function [Q, fcnt] = quad(fun, a, b, tol, trace, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 4 || isempty(tol)
    tol = 1e-6;
end
fun = __callable('quad', fun);
if ~isscalar(a) || ~isscalar(b)
    error('RunMat:quad:InvalidArgument', 'The limits of integration must be scalars.');
end
h = 0.13579 * (b - a);
x = [a, a + h, a + 2 * h, (a + b) / 2, b - 2 * h, b - h, b];
y = __at(fun, x, varargin);
fcnt = 7;
if ~isfinite(y(1))
    y(1) = __at(fun, a + eps(1) * (b - a), varargin);
    fcnt = fcnt + 1;
end
if ~isfinite(y(7))
    y(7) = __at(fun, b - eps(1) * (b - a), varargin);
    fcnt = fcnt + 1;
end
hmin = eps(1) / 1024 * abs(b - a);
[q1, fcnt, w1] = __step(fun, x(1), x(3), y(1), y(2), y(3), tol, fcnt, hmin, varargin);
[q2, fcnt, w2] = __step(fun, x(3), x(5), y(3), y(4), y(5), tol, fcnt, hmin, varargin);
[q3, fcnt, w3] = __step(fun, x(5), x(7), y(5), y(6), y(7), tol, fcnt, hmin, varargin);
Q = q1 + q2 + q3;
switch max([w1 w2 w3])
    case 1
        warning('RunMat:quad:MinStepSize', 'Minimum step size reached; singularity possible.');
    case 2
        warning('RunMat:quad:MaxFcnCount', 'Maximum function count exceeded; singularity likely.');
    case 3
        warning('RunMat:quad:ImproperFcnValue', 'Infinite or Not-a-Number function value encountered.');
end
end

function y = __at(fun, x, more)
y = fun(x, more{:});
if numel(y) ~= numel(x)
    if ~isscalar(y)
        error('RunMat:quad:InvalidInput', 'The integrand function must return an output vector of the same length as the input vector.');
    end
    y = zeros(size(x));
    for k = 1:numel(x)
        y(k) = fun(x(k), more{:});
    end
end
end

function [Q, fcnt, warn] = __step(fun, a, b, fa, fc, fb, tol, fcnt, hmin, more)
h = b - a;
c = (a + b) / 2;
if abs(h) < hmin || c == a || c == b
    Q = h * fc;
    warn = 1;
    return
end
y = __at(fun, [(a + c) / 2, (c + b) / 2], more);
fcnt = fcnt + 2;
if fcnt > 10000
    Q = h * fc;
    warn = 2;
    return
end
fd = y(1);
fe = y(2);
Q1 = (h / 6) * (fa + 4 * fc + fb);
Q2 = (h / 12) * (fa + 4 * fd + 2 * fc + 4 * fe + fb);
Q = Q2 + (Q2 - Q1) / 15;
if ~isfinite(Q)
    warn = 3;
    return
end
if abs(Q2 - Q) <= tol
    warn = 0;
    return
end
[Qac, fcnt, warnac] = __step(fun, a, c, fa, fd, fc, tol, fcnt, hmin, more);
[Qcb, fcnt, warncb] = __step(fun, c, b, fc, fe, fb, tol, fcnt, hmin, more);
Q = Qac + Qcb;
warn = max(warnac, warncb);
end
