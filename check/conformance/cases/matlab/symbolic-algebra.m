% Other forms of expressions, substitution, equations: one line each.
syms x y a b c
show(expand((x - 2)*(x - 4)), expand(cos(x + y)), expand((x + y)^2))
show(simplify(sin(x)^2 + cos(x)^2), simplify((x^2 - 1)/(x - 1)), simplify(exp(x)*exp(y)))
show(factor(x^3 - y^3), factor(x^2 + 2*x + 1), factor(sym(12)))
show(collect((exp(x) + x)*(x + 2)), horner(x^3 - 6*x^2 + 11*x - 6), coeffs(16*x^2 + 19*x + 11))
[n, d] = numden(x/y + y/x);
show(n, d, partfrac(x^2/(x^3 - 3*x + 2)))
show(subs(a + b, a, 4), subs(a*b^2, a*b, 5), subs(cos(a) + sin(b), [a b], [sym('alpha') 2]), subs(x^2, x, [1 2 3]))
show(rewrite(tan(x), 'exp'), rewrite(cosh(x), 'exp'))
show(solve(x^2 - 4 == 0, x), solve(a*x^2 + b*x + c == 0, x), solve(x^3 - 6*x^2 + 11*x - 6), solve(sin(x) == 1), solve(exp(x) == 5))
[u, v] = solve([x + y == 3, x - y == 1], [x y]);
show(u, v)
s = solve([x + y == 3, x - y == 1], [x y]);
show(s.x, s.y)
x = 7;
show(subs(sym('x')^2))
A = [a b; c sym('d')];
show(det(A), inv(A), A*A.', trace(A), eig(sym([2 1; 1 2])))
function show(varargin)
    for k = 1:nargin
        disp(char(varargin{k}))
    end
end
