% Objects in MAT-files: values, handles that are shared, saveobj and loadobj, enumerations, arrays.
classdef Pt
  properties
    x = 1
    y
  end
  properties (Transient)
    cache = 5
  end
  properties (Access = private)
    secret = 0
  end
  properties (Dependent)
    total
  end
  methods
    function p = Pt(x, y)
      if nargin > 0
        p.x = x; p.y = y; p.secret = x * 10; p.cache = 99;
      end
    end
    function t = get.total(p), t = p.x + p.y; end
    function s = hidden(p), s = p.secret; end
  end
end
classdef Node < handle
  properties
    name = ''
    next = []
  end
  methods
    function n = Node(name)
      if nargin > 0, n.name = name; end
    end
  end
end
classdef Temp
  properties
    celsius = 0
  end
  methods
    function t = Temp(c), if nargin, t.celsius = c; end, end
    function s = saveobj(t)
      s = struct('kelvin', t.celsius + 273);
    end
  end
  methods (Static)
    function t = loadobj(s)
      if isstruct(s)
        t = Temp(s.kelvin - 273);
      else
        t = s;
      end
    end
  end
end
classdef (ConstructOnLoad) Made < handle
  properties
    v = 1
  end
  properties (Transient)
    born = 'never'
  end
  methods
    function m = Made(), m.born = 'constructed'; end
  end
end
classdef Level
  enumeration
    Low, High
  end
end
f = [tempname '.mat'];
p = Pt(3, 4);
a = Node('a'); b = Node('b'); a.next = b; b.next = a;
again = a;
t = Temp(20);
m = Made; m.v = 7;
e = Level.High;
list = [Pt(1, 2) Pt(3, 4) Pt(5, 6)];
c = {1, Pt(8, 9), struct('q', Node('inner'))};
n = 42;
save(f, 'p', 'a', 'b', 'again', 't', 'm', 'e', 'list', 'c', 'n');
keep = f;
clear p a b again t m e list c n
load(keep);
p
disp([p.hidden() p.total])
disp(a.next == b && b.next == a && again == a)
disp(a.next.name)
disp(t.celsius)
disp(m.v), disp(m.born)
disp(e == Level.High)
disp(size(list)), disp([list.x])
disp(c{2}.y), disp(c{3}.q.name)
disp(n)
S = load(keep, 'p', 't');
disp(class(S.p)), disp(S.t.celsius)
s = struct('inner', Pt(7, 8));
save(keep, '-struct', 's');
S = load(keep);
disp(S.inner.x)
disp(saveobj(5))
x = saveobj(t)
delete(keep);
