classdef Base < handle
  properties
    name
  end
  methods
    function obj = Base(name)
      if nargin > 0, obj.name = name; end
    end
    function say(obj)
      fprintf('I am %s\n', obj.name);
    end
  end
end
classdef Derived < Base
  properties
    v = 0
    w (1,1) double {mustBePositive} = 1
  end
  methods
    function obj = Derived(name)
      if nargin == 0, name = 'nobody'; end
      obj = obj@Base(name);
    end
    function set.v(obj, x)
      fprintf('set %g\n', x);
      obj.v = 2 * x;
    end
  end
end
d = Derived('d');
fprintf('%d', isa(d, 'handle'), isa(d, 'Base'), isa([d d], 'handle')); fprintf('\n');
a = [Derived('p') Derived('q') Derived('r')];
[a.v] = deal(1, 2, 3);
disp([a.v]);
[a(2:3).v] = deal(7);
disp([a.v]);
try, [a.w] = deal(5, -1, 2); catch e, disp(e.message), end
disp([a.w]);
try, x = d.say(); catch e, disp(e.message), end
try, x = quiet(); catch e, disp(e.message), end
h = @() quiet();
h()
try, x = h(); catch e, disp(e.message), end
feval('quiet')
disp(cellfun('twice', {1, 2}));
disp(twice(3));
try, twice({}), catch e, disp(e.message), end
try, q = 1; q(2).f = 3; catch e, disp(e.message), end
function quiet()
  disp('in quiet');
end
function y = twice(x)
  arguments (Output)
    y (1,1) double
  end
  y = [x x];
  if ~iscell(x), y = 2 * x; end
end
