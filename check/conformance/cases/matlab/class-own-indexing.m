classdef Tab
  properties
    data = magic(4)
    meta = struct('n', 'tab')
  end
  methods
    function varargout = subsref(o, S)
      fprintf('subsref');
      for k = 1:numel(S), fprintf(' %s', S(k).type); end
      fprintf('\n');
      switch S(1).type
        case '()'
          r = o.data(S(1).subs{:});
          if numel(S) > 1, r = subsref(r, S(2:end)); end
          varargout{1} = r;
        case '{}'
          varargout = num2cell(o.data(S(1).subs{:}));
        case '.'
          [varargout{1:nargout}] = builtin('subsref', o, S);
      end
    end
    function o = subsasgn(o, S, v)
      fprintf('subsasgn');
      for k = 1:numel(S), fprintf(' %s', S(k).type); end
      fprintf('\n');
      switch S(1).type
        case '()'
          o.data(S(1).subs{:}) = v;
        otherwise
          o = builtin('subsasgn', o, S, v);
      end
    end
    function n = numArgumentsFromSubscript(o, S, ctx), n = 1; end
    function e = end(o, k, n), e = size(o.data, k); if n == 1, e = numel(o.data); end, end
    function n = numel(o, varargin), n = numel(o.data); end
    function varargout = size(o, varargin), [varargout{1:nargout}] = size(o.data, varargin{:}); end
    function r = total(o, k), r = sum(o.data(:)) * k; end
    function disp(o), disp(o.data); end
  end
end
t = Tab();
t(2, 3)
t(end)
t(end, 1)
t(:, 2)'
t.meta.n
t.total(2)
t(1, 1) = 100;
t(1, 1)
t.meta.n = 'new';
t.meta.n
t{1}
size(t), numel(t), size(t, 1)
t
x = t(1, :);
x
c = {t}; c{1}(2, 2)
s.t = t; s.t(1, 2)
total(t, 1)
f = @(k) t(k, k); f(3)
t.data(2, 2)
t.data(2,2) = 5;
t.data(2,2)
