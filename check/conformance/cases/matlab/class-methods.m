classdef Stack < handle
  properties (Access = private)
    items = {}
  end
  properties (Dependent, SetAccess = private)
    Count
  end
  methods
    function push(o, varargin), for k = 1:numel(varargin), o.items{end+1} = varargin{k}; end, end
    function v = pop(o)
      if isempty(o.items), error('Stack:empty', 'Stack is empty'); end
      v = o.items{end}; o.items(end) = [];
    end
    function n = get.Count(o), n = numel(o.items); end
    function r = map(o, f), r = cellfun(f, o.items, 'UniformOutput', false); end
    function [a, b] = two(o), a = o.items{1}; b = o.items{2}; end
    function varargout = many(o, n), for k = 1:n, varargout{k} = k; end, end
    function o = chain(o, x), o.push(x); end
    function disp(o), fprintf('Stack(%d)\n', o.Count); end
    function n = numel(o), n = 1; end
    function r = apply(o, f), r = f(o); end
    function tf = isempty(o), tf = isempty(o.items); end
    function r = subsum(o), r = sum(cellfun(@(x) x, o.items)); end
    function r = nested(o, k)
      r = helper(k) + inner(2);
      function q = inner(z), q = z * numel(o.items); end
    end
  end
end
function r = helper(k), r = k * 100; end
s = Stack();
s.push(1, 2, 3)
s
s.Count
s.pop()
s.chain(5).chain(6).Count
[a, b] = s.two()
[p, q, r] = s.many(3)
c = cell(1,2); [c{:}] = s.many(2); c
s.map(@(x) x * 2)
size(Stack.empty)
isempty(s)
s.subsum
s.nested(3)
try, for k=1:10, s.pop(); end, catch e, fprintf('%s | %s\n', e.identifier, e.message); end
try, s.Count = 5; catch e, disp(e.message), end
try, Stack.push(s), catch e, disp(e.message), disp(e.identifier), end
m = 'push'; s.(m)(42); s.Count
n = 'Count'; s.(n)
st.obj = s; st.obj.push(1); st.obj.Count
cc = {s}; cc{1}.push(2); cc{1}.Count
fh = @s.push; fh(9); s.Count
g = @(v) s.push(v); g(1); s.Count
cellfun(@(v) s.push(v), {1,2,3}); s.Count
arrayfun(@(i) s.push(i), 1:2); s.Count
