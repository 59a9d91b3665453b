classdef Money
  properties (SetAccess = immutable)
    amt
    cur = 'EUR'
  end
  methods
    function o = Money(a, c)
      if nargin == 0, return, end
      if isa(a, 'Money'), o = a; return, end
      validateattributes(a, {'numeric'}, {'scalar'});
      o.amt = a; if nargin > 1, o.cur = c; end
    end
    function r = plus(a, b), a = Money(a); b = Money(b); a.check(b); r = Money(a.amt + b.amt, a.cur); end
    function r = times(a, k), if isa(k, 'Money'), [a, k] = deal(k, a); end, r = Money(a.amt * k, a.cur); end
    function r = mtimes(a, k), r = a .* k; end
    function r = uminus(a), r = Money(-a.amt, a.cur); end
    function r = minus(a, b), r = a + (-b); end
    function t = lt(a, b), t = [a.amt] < [b.amt]; end
    function t = eq(a, b), t = [a.amt] == [b.amt]; end
    function r = sum(m), r = m(1); for i = 2:numel(m), r = r + m(i); end, end
    function s = string(m), s = sprintf("%.2f %s", m.amt, m.cur); end
    function s = char(m), s = char(string(m)); end
    function disp(m), for i = 1:numel(m), fprintf('  %s\n', char(m(i))); end, end
    function [s, i] = sort(m), [~, i] = sort([m.amt]); s = m(i); end
    function r = max(m), [~, k] = max([m.amt]); r = m(k); end
    function d = double(m), d = [m.amt]; end
    function t = isempty(m), t = numel(m) == 0 || isempty([m.amt]); end
  end
  methods (Access = private)
    function check(a, b), if ~strcmp(a.cur, b.cur), error('Money:currency', 'Cannot mix %s and %s', a.cur, b.cur); end, end
  end
end
a = Money(5); b = Money(2.5);
a + b
a + 1
1 + a
3 * a
a * 3
-a
a - b
a < b, a == Money(5)
m = [a b Money(9)]
sum(m)
sort(m)
[s, i] = sort(m); i
max(m)
double(m)
string(a), char(a)
try, a + Money(1, 'USD'), catch e, disp(e.identifier), disp(e.message), end
try, a.amt = 5; catch e, disp(e.message), end
isempty(Money()), isempty(a)
m(2)
m(end)
m([1 3])
fprintf('%s\n', string(a));
disp(a)
c = {a, b}
st.m = a
a
x = a;
x
isequal(a, Money(5)), isequal(a, b)
any(m < Money(4))
m2 = m(m < Money(6)); numel(m2)
arrayfun(@(k) k.amt, m)
try, a && true, catch e, disp(e.message), end
try, a(3), catch e, disp(e.message), end
try, a{1}, catch e, disp(e.message), end
try, a.nope, catch e, disp(e.message), end
try, Money('x'), catch e, disp(e.identifier), end
evalc('disp(a)')
evalc('a')
