classdef K
  properties (Constant)
    PI2 = pi * 2
    LIST = {'a','b'}
    S = struct('q', 5)
  end
  properties (Access = private, Constant)
    HID = 3
  end
  properties (Static)
    count = 0
  end
  methods (Static)
    function r = twice(x), r = x * K.PI2; end
    function r = bump(), K.count = K.count + 1; r = K.count; end
    function r = hid(), r = K.HID; end
  end
  methods (Access = private)
    function o = K(v), end
  end
  methods (Static)
    function o = get(), o = K(1); end
  end
end
K.PI2
K.LIST{2}
K.S.q
K.twice(2)
K.bump(), K.bump()
K.count = 10; K.bump()
K.hid()
try, K.PI2 = 3; catch e, disp(e.message), disp(e.identifier), end
try, k = K(1), catch e, disp(e.message), disp(e.identifier), end
k = K.get();
class(k)
k.PI2
f = @K.twice; f(1)
func2str(f)
feval('K.twice', 3)
a.b = K.get(); a.b.LIST{1}
