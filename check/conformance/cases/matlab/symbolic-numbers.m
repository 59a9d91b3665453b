% Exact numbers, numbers of many digits, conversion, assumptions, truths.
syms x
disp(char([sym(0.1) sym(1/3) sym(pi) sym(sqrt(2)) sym(2)^100]))
disp(char(sqrt(sym(8))))
disp(char([sin(sym(pi)/4) cos(sym(pi)/3) exp(sym(1)) sqrt(sym(-4))]))
vpa(pi)
vpa(sym(1)/3, 10)
d = digits
old = digits(20);
disp(char(vpa(sqrt(sym(2)))))
digits(old)
double(sym(1)/3)
double([sym(1) 2 3])
p = piecewise(x < 0, -1, x > 0, 1)
subs(p, x, 3)
isAlways(x == x)
isequal(x + 1, 1 + x)
sym(2) < 3
assume(x > 0)
assumptions(x)
sqrt(x^2)
assume(x, 'clear')
sqrt(x^2)
if x + x == 2*x
    disp('the same')
end
sym2poly(x^2 + 2*x + 3)
poly2sym([1 2 3])
try
    double(x)
catch e
    disp(e.message)
end
try
    1/sym(0)
catch e
    disp(e.message)
end
