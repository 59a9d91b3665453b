classdef Color < uint8
  enumeration
    Red (1)
    Green (2)
    Blue (4)
  end
  methods (Static)
    function c = parse(name)
      c = Color.(name);
    end
  end
end
classdef Day
  enumeration
    Mon, Tue, Wed
  end
end
v = [Color.Blue Color.Red Color.Blue];
d = [Day.Wed Day.Mon Day.Wed];
fprintf('%d', Color.Red == 'Red', v == "Blue", d ~= 'Wed'); fprintf('\n');
disp("day " + Day.Mon); disp("color " + v);
fprintf('%d', ismember(Color.Red, v), ismember(d, Day.Mon)); fprintf('\n');
[u, i, j] = unique(d);
disp(string(u)); disp(i'); disp(j');
disp(string(unique(v)));
disp(string(intersect(d, [Day.Mon Day.Tue])));
disp(string(setdiff(d, Day.Mon)));
x = Color.parse('Green')
name = 'Tue';
y = Day.(name)
