classdef Watched
  properties
    Limit (1,1) double = 1
    Value
    Table = magic(3)
  end
  properties (Dependent)
    Steps
  end
  methods
    function o = set.Value(o, v)
      if ~isnumeric(v), error('Watched:value', 'Value must be a number.'); end
      fprintf('set Value\n');
      o.Value = v;
    end
    function s = get.Steps(o), s = [10 20 30] * o.Limit; end
    function r = times(o, k), r = o.Limit * k; end
    function varargout = subsref(o, s)
      [varargout{1:nargout}] = builtin('subsref', o, s);
    end
    function o = subsasgn(o, s, v)
      fprintf('assign %s\n', s(1).type);
      o = builtin('subsasgn', o, s, v);
    end
  end
end
w = Watched();
w.Value = 5;
w.Value(3) = 7;
disp(w.Value)
w.Limit = 3;
disp(w.Steps(2))
w.Table(1, 1) = 100;
disp(w.Table(1, :))
disp(w.times(4))
try
  w.Limit = [1 2];
catch e
  disp(e.message)
end
try
  w.Value = 'text';
catch e
  disp(e.identifier), disp(e.message)
end
disp(w.Limit)
