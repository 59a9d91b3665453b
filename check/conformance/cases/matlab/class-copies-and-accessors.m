classdef Cp < matlab.mixin.Copyable
  properties
    x = 1
    child
  end
  properties (NonCopyable)
    nc = 5
  end
  methods (Access = protected)
    function c = copyElement(o), c = copyElement@matlab.mixin.Copyable(o); fprintf('copying\n'); c.child = 'copied'; end
  end
end
classdef Cq < matlab.mixin.Copyable
  properties, x = 1, end
end
classdef Dy < dynamicprops
  properties, fixed = 1, end
end
classdef Sg < handle
  properties
    a = 1
    b = 'x'
  end
  properties (Access = private)
    cache = 0
  end
  methods
    function set.a(o, v), if v < 0, error('Sg:neg', 'negative a'); end, o.a = v; fprintf('set a %d\n', v); end
    function v = get.a(o), o.cache = o.cache + 1; v = o.a * 10; end
    function n = count(o), n = o.cache; end
  end
end
classdef Vs
  properties
    a = 1
    l
  end
  properties (Dependent)
    sum
  end
  methods
    function o = set.a(o, v), o.a = v * 2; end
    function o = set.sum(o, v), o.a = v; o.l = v; end
    function r = get.sum(o), r = o.a + 100; end
    function o = upd(o), o.a = 7; o.l(3) = 1; end
  end
end
c = Cp(); d = copy(c); d.x = 2; c.x, d.child, c == d
q = Cq(); r = q.copy(); r.x = 9; q.x
y = Dy(); p = addprop(y, 'gain'); y.gain = 3; y.gain
p.Name, class(p)
isprop(y, 'gain'), isprop(y, 'nope'), ismethod(y, 'addprop')
try, y.other = 1; catch e, disp(e.message), disp(e.identifier), end
delete(p); isprop(y, 'gain')
superclasses(y)
s = Sg(); s.a = 5; s.a, s.count()
try, s.a = -1; catch e, disp(e.identifier), end
s.a
v = Vs(); v.a = 4; v.a
v.sum = 10; v.a, v.sum
v = v.upd(); v.a, v.l
v.l(2) = 5; v.l
z.v = Vs(); z.v.a = 3; z.v.a
w = {Vs()}; w{1}.a = 6; w{1}.a
arr = [Vs() Vs()]; arr(2).a = 8; [arr.a]
arr(2).l(4) = 1; arr(2).l
arr(1).sum = 3; arr(1).a, [arr.sum]
isequal(Vs(), Vs())
