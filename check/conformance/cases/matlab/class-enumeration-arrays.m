classdef A
enumeration
 P, Q
end
end
a = A.P; a(3) = A.Q
b(2) = A.Q
c = repmat(A.P, 1, 2)
d = [a; b(1) c]
isa(a, 'A')
class(a(1))
a(2) = []
for x = a, disp(x), end
arrayfun(@(x) char(x), a, 'UniformOutput', false)
s = struct('e', A.P); s.e
m = containers.Map; m('k') = A.Q; m('k') == A.Q
function r = name(x)
  arguments
    x (1,1) A
  end
  r = char(x);
end
name(A.Q), name('P'), name("Q")
try, name('Z'), catch e, disp(e.message), end
try, name(5), catch e, disp(e.message), end
classdef H
properties
  mode (1,1) A = A.Q
  list (1,:) A
end
end
h = H; h.mode = 'P'; h.list = ["P" "Q"]; h.list(end+1) = 'Q'
try, h.mode = 'zz'; catch e, disp(e.message), end
