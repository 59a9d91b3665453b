classdef (HandleCompatible, Hidden = false) Aa
  % comment
  properties (Access = {?Bb, ?Aa})
    secret = 5 % trailing
  end
  properties (GetAccess = public, SetAccess = ?Bb)
    semi = 1;
  end
  properties (Transient, SetObservable = true)
    tr = [1, 2, ...
          3];
    fn = @(x) x + 1
    nested = struct('a', {{1, 2}})
    str = "a" + "b"
  end
  methods
    function o = Aa(varargin)
      % constructor
      for k = 1:2:numel(varargin)
        o.(varargin{k}) = varargin{k + 1};
      end
    end
    function varargout = multi(o, n)
      varargout = cell(1, n);
      for k = 1:n, varargout{k} = o.tr(k); end
    end
    function o = set.tr(o, v)
      o.tr = v(:)';
    end
    function r = callfn(o, x), r = o.fn(x); end
    function tf = eq(a, b), tf = a.semi == b.semi; end
    function r = length(o), r = numel(o.tr); end
    function r = subsum(o, varargin), r = sum([varargin{:}]) + o.semi; end
  end
  methods (Static = true)
    function r = fromText(s), r = Aa('str', string(s)); end
  end
  methods (Static, Hidden)
    function r = zero(), r = 0; end
  end
end
classdef Bb
  methods
    function r = look(~, a), r = a.secret; end
    function a = poke(~, a), a.semi = 50; end
  end
end
a = Aa('tr', [4; 5; 6], 'str', "q");
a.tr
a.fn(3), a.callfn(4)
[p, q] = a.multi(2)
a.nested.a{2}
a.nested.a{2} = 'changed'; a.nested.a
a.tr(2) = 50; a.tr
a.tr(end + 1) = 9; a.tr
length(a)
b = Bb(); b.look(a)
try, a.secret, catch e, disp(e.message), end
a = b.poke(a); a.semi
try, a.semi = 2; catch e, disp(e.message), end
a == Aa()
Aa.fromText('zz').str
args = {1, 2, 3}; a.subsum(args{:})
a.subsum(1, args{2:3})
m = 'subsum'; a.(m)(10)
s = struct('o', a); s.o.tr(1) = 77; s.o.tr
c = {a}; c{1}.tr(1) = 88; c{1}.tr
c{1}.nested.a{1}
x.y.z = a; x.y.z.str = "deep"; x.y.z.str
f = @(o) o.tr(end); f(a)
g = @a.subsum; g(1, 2)
if a == a, disp('same'), end
isequal(a, a)
z = a; z.str = "copy"; a.str
w = [a, Aa()]; w(1).tr(1), {w.str}
[w.str] = deal("both"); {w.str}
for o = w, disp(o.str), end
w(2) = a; w(2).str
w(3).str = "new"; w(3).tr
numel(w)
disp(class(w))
v = w([true false true]); numel(v)
isempty(w), isempty(Aa.empty)
func = @Aa; n = func('str', "via handle"); n.str
o2 = feval('Aa', 'str', "fe"); o2.str
h = str2func('Aa'); class(h())
exist('Aa', 'class')
