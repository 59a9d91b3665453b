classdef Matrix2
  properties
    d
  end
  properties (Dependent, SetAccess = private)
    n
  end
  methods
    function o = Matrix2(d), if nargin, o.d = d; end, end
    function n = get.n(o), n = numel(o.d); end
    function varargout = subsref(o, s)
      switch s(1).type
        case '{}'
          [varargout{1:nargout}] = o.d{s(1).subs{:}};
        case '()'
          varargout{1} = Matrix2(o.d(s(1).subs{:}));
          if numel(s) > 1, varargout{1} = subsref(varargout{1}, s(2:end)); end
        case '.'
          [varargout{1:nargout}] = builtin('subsref', o, s);
      end
    end
    function n = numArgumentsFromSubscript(o, s, ctx)
      if strcmp(s(1).type, '{}'), n = numel(s(1).subs{1}); else, n = 1; end
    end
    function o = subsasgn(o, s, varargin)
      switch s(1).type
        case '{}'
          o.d{s(1).subs{:}} = varargin{1};
        otherwise
          o = builtin('subsasgn', o, s, varargin{:});
      end
    end
    function n = end(o, k, n), n = numel(o.d); end
    function o = horzcat(varargin)
      c = cellfun(@(x) x.d, varargin, 'UniformOutput', false);
      o = Matrix2([c{:}]);
    end
    function tf = isequal(a, b), tf = isequal(a.d, b.d); end
    function display(o)
      fprintf('%s = Matrix2 with %d items\n', inputname(1), o.n);
    end
    function s = saveobj(o), s.d = o.d; end
    function it = iterate(o, f)
      it = cell(1, o.n);
      for k = 1:o.n, it{k} = f(o.d{k}); end
    end
    function tf = contains(o, x), tf = any(cellfun(@(y) isequal(y, x), o.d)); end
    function n = numel(o), n = 1; end
  end
  methods (Static)
    function o = loadobj(s), o = Matrix2(s.d); end
  end
end
m = Matrix2({1, 'two', [3 3 3]})
m{2}
m{end}
x = m{1}
m{1} = 'one';
m{1}
m.n
s = m(2:3);
s.n
[a, b] = m{2:3}
z = [m s];
z.n
isequal(m, m)
m.iterate(@class)
m.contains('two')
m(1).n
r = m(2:3).d
m;
m
try, m.n = 3; catch e, disp(e.message), end
c = {m};
c{1}{2}
t.m = m;
t.m{3}(2)
numel(m)
