classdef Acc
  properties (SetAccess = protected, GetAccess = public), p1 = 1, end
  properties (Access = protected), p2 = 2, end
  properties (GetAccess = private, SetAccess = public), p3 = 3, end
  properties (Hidden, Constant), HC = 'hc', end
  methods
    function o = bump(o), o.p1 = o.p1 + 1; end
    function r = peek(o, other), r = other.p2 + other.p3; end
    function r = lt(a, b), r = a.p1 < b.p1; end
    function r = getter(o), r = @() o.p2; end
  end
  methods (Access = protected), function r = pm(o), r = 'pm'; end, end
  methods (Access = private), function r = priv(o), r = 'priv'; end, end
  methods (Static, Access = private), function r = spriv(), r = 'spriv'; end, end
  methods (Hidden), function r = hid(o), r = 'hid'; end, end
  methods
    function r = callall(o), r = [o.pm() o.priv() Acc.spriv()]; end
    function r = clos(o), f = @(x) x.priv(); r = f(o); end
  end
end
classdef Sub < Acc
  methods
    function r = sub1(o), r = [o.pm() num2str(o.p2)]; end
    function r = sub2(o), r = o.priv(); end
    function o = sub3(o), o.p1 = 99; end
    function r = sub4(o), r = o.p3; end
  end
end
function r = ext(a), r = a.p1; end
a = Acc();
a = a.bump(); a.p1
try, a.p1 = 5; catch e, disp(e.message), end
a.p3 = 7;
a.peek(Acc())
try, a.pm(), catch e, disp(e.message), end
try, a.priv(), catch e, disp(e.message), end
try, Acc.spriv(), catch e, disp(e.message), end
a.callall(), a.clos(), a.hid(), Acc.HC
g = a.getter(); g()
s = Sub();
s.sub1()
try, s.sub2(), catch e, disp(e.message), end
s = s.sub3(); s.p1
s < a, a < s
ext(a)
properties(a)
a
try, a.peek(), catch e, disp(e.message), end
try, a.peek(1,2,3), catch e, disp(e.message), end
try, [x,y] = a.bump(); catch e, disp(e.message), end
