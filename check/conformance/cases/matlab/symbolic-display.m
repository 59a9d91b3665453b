% Echo and disp of symbolic values.
syms x a b c
x
f = x^2 + 2*x + 1
a*x^2 + b*x + c
1 - x^2
-x - 1
(2*x)/3
1/(x + 1)
x^(1/2)
A = [cos(x) -sin(x); sin(x) cos(x)]
v = [x; 10*x]
disp(f)
n = sym(1)/3
z = sym(3) + 4i
g = x*1i
e = x^2 == 4
r = x > 2
none = sym(zeros(0, 1))
class(f)
size(A)
format compact
f
