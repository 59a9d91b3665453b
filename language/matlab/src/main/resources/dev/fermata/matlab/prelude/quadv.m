% The integral of a function with array values, by adaptive Simpson's rule.
function [Q, fcnt] = quadv(fun, a, b, tol, trace, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
fun = __callable('quadv', fun);
if nargin < 4 || isempty(tol)
    tol = 1e-6;
end
if ~isscalar(a) || ~isscalar(b)
    error('RunMat:quadv:scalarLimits', 'The limits of integration must be scalars.');
end
h = 0.13579 * (b - a);
x = [a, a + h, a + 2 * h, (a + b) / 2, b - 2 * h, b - h, b];
y = cell(1, 7);
for k = 1:7
    y{k} = fun(x(k), varargin{:});
end
fcnt = 7;
if any(~isfinite(y{7}(:)))
    y{7} = fun(b - eps(class(b)) * (b - a), varargin{:});
    fcnt = fcnt + 1;
end
if any(~isfinite(y{1}(:)))
    y{1} = fun(a + eps(class(a)) * (b - a), varargin{:});
    fcnt = fcnt + 1;
end
Q = 0;
smallest = eps / 1024 * abs(b - a);
for k = [1 3 5]
    [part, fcnt] = piece(fun, x(k), x(k + 2), y{k}, y{k + 1}, y{k + 2}, tol, fcnt, smallest, varargin);
    Q = Q + part;
end
end

function [Q, fcnt] = piece(fun, a, b, fa, fc, fb, tol, fcnt, smallest, extra)
h = b - a;
c = (a + b) / 2;
if abs(h) < smallest || c == a || c == b
    Q = h * fc;
    return
end
fd = fun((a + c) / 2, extra{:});
fe = fun((c + b) / 2, extra{:});
fcnt = fcnt + 2;
if fcnt > 10000
    Q = h * fc;
    return
end
Q1 = (h / 6) * (fa + 4 * fc + fb);
Q2 = (h / 12) * (fa + 4 * fd + 2 * fc + 4 * fe + fb);
Q = Q2 + (Q2 - Q1) / 15;
if any(~isfinite(Q(:))) || max(abs(Q2(:) - Q(:))) <= tol
    return
end
[left, fcnt] = piece(fun, a, c, fa, fd, fc, tol, fcnt, smallest, extra);
[right, fcnt] = piece(fun, c, b, fc, fe, fb, tol, fcnt, smallest, extra);
Q = left + right;
end
