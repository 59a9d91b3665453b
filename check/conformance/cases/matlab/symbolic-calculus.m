% Derivatives, integrals, limits, series, sums: one line each.
syms x y z a k n t
show(diff(sin(x^2)), diff(x*exp(x)), diff(exp(x)*cos(x)), diff(sin(x)/x), diff(x^4, 2), diff(x^2*y, y))
show(int(x*sin(x)), int(1/x), int(1/(1 + x^2)), int(log(x)), int(x*exp(x)), int(sin(x)^2), int(exp(a*x)))
show(int(x^2, 0, 1), int(exp(-x^2), -inf, inf), int(1/x^2, 1, inf), int(x*log(1 + x), 0, 1), int(sin(x), 0, pi))
show(limit(sin(x)/x), limit((1 + 1/x)^x, x, inf), limit(1/x, x, 0), limit(1/x, x, 0, 'right'), limit(1/x, x, 0, 'left'))
show(limit((1 - cos(x))/x^2, x, 0), limit((x^2 - 1)/(x - 1), x, 1), limit(x*exp(-x), x, inf))
show(taylor(exp(x)), taylor(sin(x)), taylor(cos(x)), taylor(log(x), x, 'ExpansionPoint', 1))
show(symsum(k^2, k, 0, 10), symsum(k, k, 1, n), symsum(1/k^2, k, 1, inf), symsum(x^k/factorial(k), k, 0, inf))
show(jacobian([x*y*z, y^2, x + z], [x y z]), divergence([x, 2*y^2, 3*z^3], [x y z]))
show(gradient(2*y*z*sin(x) + 3*x*sin(z)*cos(y), [x y z]))
show(laplace(t^5), laplace(exp(-a*t)), ilaplace(1/sym('s')^2))
function show(varargin)
    for k = 1:nargin
        disp(char(varargin{k}))
    end
end
