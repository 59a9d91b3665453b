classdef Sq
  properties
    side = 1
  end
  methods
    function o = Sq(s)
      if nargin > 0
        o.side = s;
      end
    end
    function a = area(o), a = o.side ^ 2; end
    function r = plus(a, b), r = Sq(a.side + b.side); end
    function r = sum(o, varargin), r = 'own sum'; end
    function r = times2(o), r = o.side * 2; end
  end
end
shapes = {Sq(1), Sq(2), Sq(3)};
disp(cellfun(@area, shapes))
disp(cellfun('times2', shapes))
f = @area;
disp(f(Sq(4)))
disp(feval('area', Sq(5)))
disp(feval(@sum, Sq(5)))
disp(feval('sum', [1 2 3]))
g = @plus;
disp(g(1, 2))
r = g(Sq(1), Sq(2));
disp(r.side)
disp(arrayfun(@(k) area(Sq(k)), 1:3))
objects = [Sq(2) Sq(3)];
disp(arrayfun(@area, objects))
m = Sq(6);
k = @m.area;
disp(k())
disp(func2str(k))
try
  feval('nothing_there', Sq(1))
catch e
  disp(e.message)
end
