classdef Temp
  properties
    deg
  end
  methods
    function t = Temp(d)
      if nargin, t.deg = double(d); end
    end
  end
end
classdef Room
  properties
    t (1,1) Temp
    all (1,:) Temp
  end
end
classdef NoArg
end
function show(x)
  arguments
    x (1,1) Temp
  end
  disp(x.deg)
end
function noarg(x)
  arguments
    x NoArg
  end
end
show(Temp(3)); show(4); show('a');
try, show({}), catch e, disp(e.message), end
try, noarg(3), catch e, disp(e.message), end
r = Room; r.t = 20; r.t.deg
r.all = Temp(1); r.all(2) = Temp(5); [r.all.deg]
r.t
