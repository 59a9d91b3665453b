classdef Color
  enumeration
    Red, Green, Blue
  end
  methods
    function r = isWarm(o), r = o == Color.Red; end
  end
  methods (Static)
    function r = def(), r = Color.Green; end
  end
end
classdef Wk < int32
  enumeration
    Mon (1)
    Tue (2)
    Sun (7)
  end
end
classdef Pl
  properties
    mass
    radius
  end
  enumeration
    Earth (5.97, 6.37)
    Mars (0.64, 3.39)
  end
  methods
    function o = Pl(m, r), o.mass = m; o.radius = r; end
    function r = dens(o), r = o.mass / o.radius; end
  end
end
classdef Bs < logical
  enumeration
    No (0)
    Yes (1)
  end
end
c = Color.Red
disp(c)
c == Color.Red, c ~= Color.Blue, c == 'Red', c == "Green"
isequal(c, Color.Red)
class(c), char(c), string(c)
c.isWarm(), Color.Blue.isWarm
Color.def()
a = [Color.Red Color.Blue Color.Green];
a == Color.Blue
a(2)
size(a), numel(a)
switch c, case Color.Red, disp('is red'), case Color.Blue, disp('is blue'), end
switch c, case {Color.Blue, Color.Green}, disp('bg'), otherwise, disp('other'), end
switch c, case 'Red', disp('text red'), end
enumeration('Color')
enumeration Color
[m, s] = enumeration('Color')
isa(c, 'Color'), isenum(c), isobject(c)
for x = a, disp(char(x)), end
s = struct('col', c)
k = {c, 1}
w = Wk.Tue
double(w), int32(w), w + 1, w * 2, w > Wk.Mon, w == 2
class(w + 1)
Wk(7)
x = 10:10:100; x(Wk.Tue)
double([Wk.Mon Wk.Sun])
int32(Wk.Sun) + int32(1)
sprintf('%d', Wk.Sun)
p = Pl.Earth
p.mass, p.dens()
Pl.Mars.radius
Bs.Yes
if Bs.Yes, disp('yes'), end
if ~Bs.No, disp('not no'), end
logical(Bs.Yes)
ismember(Color.Red, a)
m = containers.Map(); m(char(Color.Red)) = 1; m.keys
fprintf('%s\n', string(Color.Red));
disp("c: " + string(c))
strcmp(c, 'Red')
any(a == Color.Red)
num2str(w)
