status = __register_test_classes()
p = Point();
p.x, p.y
q = p.move(2, 3); q.x
try, p.secret, catch e, disp(e.identifier), end
Point.staticValue
o = Point.origin(); o.x
n = pkg.PointNS(); n.y
class(n)
c = Circle(); c.r = 2; c.area()
s = Shape(); s.area()
isa(c, 'Shape')
k = Ctor(7); 
Ctor.Ctor(7)
x = OverIdx(); x(3), x{1}, x.foo
x + 5, 5 + x, x == 0
u = NoIdx()
PkgF.foo(), PkgG.foo()
h = new_object('Point'); h.x
h2 = new_handle_object('Point'); isvalid(h2)
call_method(p, 'move', 1, 1).x
g = getmethod(p, 'move'); r = g(5, 5); r.x
g2 = getmethod(classref('Point'), 'origin'); w = g2(); w.x
func2str(g2)
classref('Point').staticValue
classref('Point').origin().x
try, classref('Point').missing(), catch e, disp(e.identifier), disp(e.message), end
try, call_method(p, ''), catch e, disp(e.identifier), end
