classdef Part < handle
  properties
    Name
    Child
  end
  methods
    function o = Part(n), o.Name = n; end
    function delete(o), fprintf('gone %s\n', o.Name); end
  end
end
s.o = Part('field'); s.o = [];
k = {Part('cell1'), Part('cell2')};
k(1) = [];
disp('one left');
k{1} = 5;
a = Part('parent'); a.Child = Part('child');
a.Child.Child = Part('grandchild');
b = a.Child;
clear a
disp('b holds the child');
b.Child = [];
clear b
x = [Part('e1') Part('e2')];
x(1) = [];
clear x
r1 = Part('ring1'); r2 = Part('ring2');
r1.Child = r2; r2.Child = r1;
clear r1
disp('the ring is held');
owner = Part('owner');
adopt(owner, 'first');
disp(owner.Child.Name);
registered = register();
clear registered
disp('the registry holds it');
g = struct('c', onCleanup(@() disp('cleaned')));
g.c = [];
disp('end');
function adopt(o, name)
  p = Part(name);
  o.Child = p;
  q = Part('local'); q.Child = Part('part of local');
end
function p = register()
  persistent all
  if isempty(all), all = Part('registry'); end
  p = Part('registered');
  all.Child = p;
end
