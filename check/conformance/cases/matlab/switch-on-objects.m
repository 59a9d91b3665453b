classdef Level < int32
  enumeration
    Low (1), Mid (5)
  end
end
classdef Coin
  properties
    value
  end
  methods
    function o = Coin(value), o.value = value; end
    function r = eq(a, b), r = Coin.of(a) == Coin.of(b); end
  end
  methods (Static)
    function v = of(x)
      if isa(x, 'Coin'), v = x.value; else, v = x; end
    end
  end
end
[members, names] = enumeration('Level');
fprintf('%d ', double(members)); fprintf('%s ', names{:}); fprintf('\n');
switch Level.Mid
  case 1, disp('one');
  case 5, disp('five');
end
switch 5
  case {Level.Low, Level.Mid}, disp('a member');
end
switch Level.Low
  case {'Mid', 'Low'}, disp('by name');
end
switch Coin(10)
  case Coin(5), disp('nickel');
  case {Coin(10), 25}, disp('dime');
end
switch Coin(25)
  case {5, 10}, disp('small');
  case 25, disp('quarter');
end
try
  switch {1}
    case 1, disp('never');
  end
catch e
  disp(e.message);
end
