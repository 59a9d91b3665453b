classdef H < handle
  properties
    v = 0
    arr
  end
  properties (SetAccess = private)
    ro = 5
  end
  properties (SetAccess = immutable)
    im
  end
  properties (Access = protected)
    prot = 1
  end
  methods
    function o = H(v)
      if nargin > 0, o.v = v; end
      o.im = 3;
    end
    function inc(o), o.v = o.v + 1; end
    function o = chain(o, k), o.v = o.v * k; end
    function r = getp(o), r = o.prot; end
    function setim(o), o.im = 8; end
    function delete(o), fprintf('deleting %d\n', o.v); end
  end
  methods (Access = private)
    function hidden(o), disp('hid'), end
  end
  methods (Static)
    function r = make(v), r = H(v); end
  end
end
h = H(3)
g = h; g.inc(); h.v
h.inc; h.v
inc(h); h.v
h.chain(2).chain(3).v
H.make(9).v
m = H.make(1);
h == g, h == m, h ~= m
isequal(h, g)
try, h.ro = 1; catch e, disp(e.message), disp(e.identifier), end
try, h.setim(); catch e, disp(e.message), disp(e.identifier), end
try, h.hidden(), catch e, disp(e.message), disp(e.identifier), end
try, hidden(h), catch e, disp(e.message), disp(e.identifier), end
isvalid(h)
arr = [H(1) H(2) H(3)]
arr(2).v
arr(2).v = 20;
[arr.v]
arr2 = H.empty;
arr2(end+1) = H(7);
arr2(end+1) = H(8);
numel(arr2)
b(3) = H(5);
b(1).v
b(3).v
delete(m)
m
isvalid(m)
try, m.v, catch e, disp(e.message), disp(e.identifier), end
try, m.v = 2; catch e, disp(e.message), disp(e.identifier), end
try, m.inc(), catch e, disp(e.message), disp(e.identifier), end
g.v
c = {arr(1)};
c{1}.v = 100;
arr(1).v
s.h = arr(1);
s.h.v = 55;
arr(1).v
isa(arr, 'handle')
eq(arr, arr)
arr == arr(2)
arr(1).arr(3) = 4;
arr(1).arr
arr(1).arr = struct();
arr(1).arr.q.w(2) = 5;
arr(1).arr.q
disp('end of script')
