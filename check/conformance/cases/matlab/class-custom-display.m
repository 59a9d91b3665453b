classdef Cd < matlab.mixin.CustomDisplay
  properties
    a = 1
    b = 'bb'
    c = [1 2 3]
  end
  methods (Access = protected)
    function h = getHeader(o)
      if isscalar(o)
        h = sprintf('  My %s header\n', matlab.mixin.CustomDisplay.getClassNameForHeader(o));
      else
        h = getHeader@matlab.mixin.CustomDisplay(o);
      end
    end
    function g = getPropertyGroups(o)
      g = matlab.mixin.util.PropertyGroup({'b', 'a'});
    end
    function f = getFooter(o), f = sprintf('  footer'); end
  end
end
classdef Ce < matlab.mixin.CustomDisplay
  properties
    x = 5
  end
  methods (Access = protected)
    function displayScalarObject(o), fprintf('  <Ce %d>\n', o.x); end
  end
end
classdef Cf < matlab.mixin.CustomDisplay
  properties
    first = 1
    second = 2
    third = 'x'
  end
  methods (Access = protected)
    function g = getPropertyGroups(o)
      g(1) = matlab.mixin.util.PropertyGroup({'first'}, 'One');
      g(2) = matlab.mixin.util.PropertyGroup(struct('sum', o.first + o.second), 'Two');
    end
  end
end
d = Cd()
e = Ce()
disp(e)
f = Cf()
disp(d)
g = [Cd() Cd()]
