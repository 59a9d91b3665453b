total(1, 2, 3)
total(5)
pairs('a', 1, 'b', 2)
try
  total(1, 'x', {2});
catch e
  disp(e.message)
end
p = inputParser;
p.addRequired('w');
p.addSwitch('verbose');
p.parse(3, 'verbose');
disp(p.Results.verbose)
disp(nargin(@(x, y, varargin) x))
disp(isequal(@sin, @sin))
disp(isequal(@sin, @cos))
outer();
f = @total; g = f;
disp(isequal(f, g))
function r = total(first, rest)
  arguments
    first (1,1) double
  end
  arguments (Repeating)
    rest (1,1) double
  end
  r = first + sum([rest{:}]);
end
function pairs(names, values)
  arguments (Repeating)
    names (1,:) char
    values (1,1) double
  end
  for k = 1:numel(names)
    fprintf('%s=%d\n', names{k}, values{k});
  end
end
function outer()
  h = @inner;
  disp(func2str(h))
  named(h);
  x = 3;
  named(x);
  function inner(), end
end
function named(v)
  disp(inputname(1))
end
