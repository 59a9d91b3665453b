classdef Vec
  properties
    d
  end
  methods
    function o = Vec(d)
      if nargin, o.d = d; end
    end
    function r = plus(a,b), r = Vec(dd(a) + dd(b)); end
    function r = minus(a,b), r = Vec(dd(a) - dd(b)); end
    function r = times(a,b), r = Vec(dd(a) .* dd(b)); end
    function r = mtimes(a,b), r = Vec(dd(a) * dd(b)); end
    function r = rdivide(a,b), r = Vec(dd(a) ./ dd(b)); end
    function r = mrdivide(a,b), r = Vec(dd(a) / dd(b)); end
    function r = power(a,b), r = Vec(dd(a) .^ dd(b)); end
    function r = mpower(a,b), r = Vec(dd(a) ^ dd(b)); end
    function r = uminus(a), r = Vec(-a.d); end
    function r = uplus(a), r = a; disp('uplus'); end
    function r = not(a), r = Vec(~a.d); end
    function r = and(a,b), r = Vec(dd(a) & dd(b)); end
    function r = or(a,b), r = Vec(dd(a) | dd(b)); end
    function r = eq(a,b), r = isequal(dd(a), dd(b)); end
    function r = ne(a,b), r = ~isequal(dd(a), dd(b)); end
    function r = lt(a,b), r = all(dd(a) < dd(b)); end
    function r = gt(a,b), r = all(dd(a) > dd(b)); end
    function r = le(a,b), r = all(dd(a) <= dd(b)); end
    function r = ge(a,b), r = all(dd(a) >= dd(b)); end
    function r = ctranspose(a), r = Vec(a.d'); end
    function r = transpose(a), r = Vec(a.d.'); disp('tr'); end
    function r = horzcat(varargin)
      fprintf('horzcat %d\n', nargin);
      c = cellfun(@(x) dd(x), varargin, 'UniformOutput', false); r = Vec([c{:}]);
    end
    function r = vertcat(varargin)
      fprintf('vertcat %d\n', nargin);
      c = cellfun(@(x) dd(x), varargin, 'UniformOutput', false); r = Vec([c{:}]);
    end
    function r = colon(a,b,c)
      if nargin == 2, r = a.d(1):dd(b); else, r = dd(a):dd(b):dd(c); end
    end
    function r = double(a), r = a.d; end
    function r = char(a), r = mat2str(a.d); end
    function r = string(a), r = "V" + mat2str(a.d); end
    function r = logical(a), r = a.d > 1; end
    function r = length(a), r = 1000; end
    function r = numel(a), r = 1; end
    function r = subsindex(a), r = a.d - 1; end
    function r = abs(a), r = Vec(abs(a.d)); end
    function r = sum(a, varargin), r = sum(a.d, varargin{:}); end
    function r = sin(a), r = sin(a.d); end
    function r = max(a, b), if nargin==1, r = max(a.d); else, r = Vec(max(dd(a),dd(b))); end, end
    function disp(a), fprintf('<Vec %s>\n', mat2str(a.d)); end
    function r = isempty(a), r = isempty(a.d); end
    function r = sort(a), r = Vec(sort(a.d)); end
    function r = mod(a,b), r = Vec(mod(dd(a),dd(b))); end
    function r = xor(a,b), r = 'xor'; end
  end
end
function r = dd(x)
  if isa(x, 'Vec'), r = x.d; else, r = x; end
end
a = Vec([1 2 3])
b = a + 1
c = 1 + a
a - b
2 .* a
a * 2
a ./ 2
a / 2
a .^ 2
-a
+a;
~a
a & b
a == Vec([1 2 3])
a ~= b
a < b, a > b, a <= b, a >= b
a'
a.';
[a b];
[a; b];
[a, 5];
[5 a];
Vec(2):5
double(a)
char(a)
string(a)
length(a)
numel(a)
abs(-a)
sum(a)
sin(Vec(0))
max(a)
max(a, 2)
x = 10:10:100;
x(Vec([1 3]))
isempty(Vec())
sort(Vec([3 1 2]))
mod(a, 2)
xor(a, b)
disp(a)
if logical(Vec(2)), disp('yes'), end
Vec(2)^3
fprintf('%d\n', double(a));
f = @plus; f(a, 1)
bsxfun(@plus, 1, 2);
feval('minus', a, 1)
