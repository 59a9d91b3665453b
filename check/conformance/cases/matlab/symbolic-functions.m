% Symbolic functions, made by syms and by assignment.
syms f(x) g(x, y)
f(x) = x^2 + 1
f(3)
f(x + 1)
f([1 2 3])
df = diff(f)
g(x, y) = x*y^2;
g(2, 5)
class(f)
isa(f, 'sym')
h = f*2
argnames(g)
formula(f)
function r = power_of(n)
    syms q
    r = expand((q + 1)^n);
end
p = power_of(3)
m = matlabFunction(x^2 + 1)
m(3)
