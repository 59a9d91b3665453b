classdef P
  properties
    x = 1
    y = [1 2 3]
    name = 'abc'
    s = "str"
    c = {1,'a'}
    st = struct('a',1)
    f = @sin
    e = []
    z = 3+4i
    b = true
    n = int8(5)
  end
  properties (Hidden)
    hid = 3
  end
  properties (Access = private)
    priv = 9
  end
  properties (Dependent)
    dep
  end
  properties (Constant)
    K = 42
  end
  methods
    function v = get.dep(o), v = o.x * 2; end
  end
end
p = P()
disp(p)
q = [p p p]
disp(q)
size(q)
class(q)
q(2).x = 77;
[q.x]
r = q(2:3)
q(2)
c = {p, q}
s.p = p
p.y(2) = 50;
p.y
p.st.a = 7;
p.st
p.c{2}
try, p.foo, catch e, disp(e.message), disp(e.identifier), end
try, p.foo = 1, catch e, disp(e.message), disp(e.identifier), end
try, p.K = 1, catch e, disp(e.message), disp(e.identifier), end
try, p.dep = 1, catch e, disp(e.message), disp(e.identifier), end
try, q(5), catch e, disp(e.message), disp(e.identifier), end
try, q{1}, catch e, disp(e.message), disp(e.identifier), end
try, p.x.y, catch e, disp(e.message), disp(e.identifier), end
try, q.x = 3, catch e, disp(e.message), disp(e.identifier), end
try, p + 1, catch e, disp(e.message), disp(e.identifier), end
try, P.foo(), catch e, disp(e.message), disp(e.identifier), end
P.K
q(2) = [];
size(q)
q(end+1) = P();
size(q)
q(6).x = 5;
size(q)
numel(q)
length(q)
isobject(p), isobject(5), isobject(q)
properties(p)
properties('P')
fieldnames(p)
isprop(p,'x'), isprop(p,'priv'), isprop(p,'nope')
ismethod(p,'get.dep'), ismethod(p,'P')
for o = q(1:2), disp(o.x), end
a = arrayfun(@(o) o.x, q)
isequal(p, p), isequal(p, P())
