classdef Shape < handle & matlab.mixin.Heterogeneous
  properties (Abstract, Constant)
    Sides
  end
  properties
    name (1,1) string = "shape"
  end
  properties (Access = private, Constant)
    REG = containers.Map('KeyType','char','ValueType','double')
  end
  methods (Abstract)
    a = area(obj)
  end
  methods (Sealed)
    function r = describe(objs)
      r = strings(1, numel(objs));
      for i = 1:numel(objs)
        r(i) = objs(i).name + ":" + objs(i).area();
      end
    end
  end
  methods (Static)
    function n = bump(k)
      m = Shape.REG; if isKey(m, k), m(k) = m(k) + 1; else, m(k) = 1; end
      n = Shape.REG(k);
    end
  end
end
classdef Sq < Shape
  properties (Constant)
    Sides = 4
  end
  properties
    s
  end
  methods
    function o = Sq(s)
      arguments
        s (1,1) double {mustBePositive} = 1
      end
      o.s = s; o.name = "sq";
    end
    function a = area(o), a = o.s^2; end
    function o = scale(o, k, opts)
      arguments
        o
        k (1,1) double = 2
        opts.Round (1,1) logical = false
      end
      o.s = o.s * k; if opts.Round, o.s = round(o.s); end
    end
  end
end
classdef Ci < Shape
  properties (Constant), Sides = 0, end
  properties, r = 2, end
  methods
    function a = area(o), a = pi * o.r^2; end
  end
end
classdef Single < handle
  properties (SetAccess = private), n = 0, end
  methods (Access = private), function o = Single(), disp('created'); end, end
  methods (Static)
    function o = get()
      persistent inst
      if isempty(inst), inst = Single(); end
      o = inst;
    end
  end
  methods, function hit(o), o.n = o.n + 1; end, end
end
classdef Node < handle
  properties, val, kids = Node.empty, end
  methods
    function o = Node(v), if nargin > 0, o.val = v; end, end
    function add(o, varargin), for i = 1:numel(varargin), o.kids(end+1) = varargin{i}; end, end
    function n = count(o), n = 1; for k = o.kids, n = n + k.count(); end, end
    function r = visit(o, f), r = {f(o.val)}; for k = o.kids, r = [r, k.visit(f)]; end, end
    function p = pathTo(o, v)
      p = {};
      if isequal(o.val, v), p = {o.val}; return, end
      for k = o.kids
        q = k.pathTo(v);
        if ~isempty(q), p = [{o.val} q]; return, end
      end
    end
  end
end
a = [Sq(2) Ci()];
class(a)
a.describe()
describe(a(1))
a(2).Sides, Sq.Sides
s = Sq(3).scale(); s.s
s.scale(1.2, Round=true); s.s
s.scale(2, 'Round', true).s
try, Sq(-1), catch e, disp(e.message), end
try, s.scale('a', Round=5), catch e, disp(e.message), end
try, s.scale(1, Foo=5), catch e, disp(e.message), end
Shape.bump('x'), Shape.bump('x')
Single.get().hit(); Single.get().hit(); Single.get().n
try, Single(), catch e, disp(e.message), end
t = Node(1); b = Node(2); b.add(Node(3), Node(4)); t.add(b, Node(5));
t.count()
t.visit(@(v) v * 10)
t.pathTo(4)
t.kids(1).kids(2).val = 44; b.kids(2).val
t
isa(a, 'Shape'), isa(a(1), 'Sq')
arrayfun(@(x) x.area(), a)
b = a; b(1) = Ci(); class(b), numel(b)
l = cellfun(@(c) class(c), {Sq(), Ci()}, 'UniformOutput', false)
