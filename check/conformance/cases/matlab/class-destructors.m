classdef Res < handle
  properties
    name
    child
  end
  methods
    function obj = Res(name)
      obj.name = name;
      fprintf('open %s\n', name);
    end
    function work(obj)
      fprintf('work %s\n', obj.name);
    end
    function r = self(obj), r = obj; end
    function delete(obj)
      fprintf('close %s\n', obj.name);
    end
  end
end
a = Res('a');
clear a
b = Res('b');
b = [];
c = Res('c');
c = Res('c2');
disp('reassigned');
d = c;
clear c
disp('still d');
d.work();
clear d
scope1();
disp('after scope1');
e = make('e');
e.work();
use(e);
e = 5;
k = {Res('k1'), Res('k2')};
k = {};
s.r = Res('s');
s = struct();
p = Res('parent'); p.child = Res('kid');
clear p
arr = [Res('x') Res('y')];
clear arr
try
  failing();
catch err
  disp(err.message);
end
g = Res('g');
f = @() g.name;
clear g
disp(f());
m = containers.Map(); m('q') = Res('q');
disp('in map');
t = Res('t');
u = t.self();
clear t
disp('u holds');
clear u
v = Res('v'); delete(v); clear v
w = Res('w');
for i = 1:2
  w = Res(sprintf('w%d', i));
end
h = Res('end');
disp('end of program');
function scope1()
  r = Res('scope');
  q = r;
  q.work();
  clear q
  disp('leaving');
end
function r = make(n)
  tmp = Res(['tmp ' n]);
  r = Res(n);
end
function use(r)
  q = r;
  clear q
  r.work();
  r = [];
end
function failing()
  z = Res('z');
  error('failed');
end
