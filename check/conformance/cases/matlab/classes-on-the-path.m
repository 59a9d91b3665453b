% The path counts when a name is used: classes and packages are found where addpath, cd and run lead, and gone after rmpath.
root = tempname;
lib = fullfile(root, 'lib');
mkdir(fullfile(lib, '+pkg', '+inner'));
mkdir(fullfile(lib, '@Shape', 'private'));
mkdir(fullfile(lib, 'private'));
write(lib, 'Counter.m', 'classdef Counter < handle', 'properties', 'Count = 0', 'end', 'methods', ...
  'function o = Counter(n)', 'if nargin, o.Count = n; end', 'end', ...
  'function add(o, k)', 'o.Count = o.Count + k;', 'end', 'end', 'end');
write(lib, 'Color.m', 'classdef Color', 'enumeration', 'Red, Green', 'end', 'end');
write(fullfile(lib, '+pkg'), 'Money.m', 'classdef Money', 'properties (Constant)', 'RATES = [2 3 4]', 'end', 'properties', 'Sum', 'end', ...
  'methods', 'function o = Money(s)', 'if nargin, o.Sum = s; end', 'end', ...
  'function r = plus(a, b)', 'r = pkg.Money(a.Sum + b.Sum);', 'end', 'end', ...
  'methods (Static)', 'function r = of(s)', 'r = pkg.Money(s);', 'end', 'end', 'end');
write(fullfile(lib, '+pkg'), 'shift.m', 'function r = shift(x)', 'r = x + 100;', 'end');
write(fullfile(lib, '+pkg', '+inner'), 'both.m', 'function [a, b] = both(x)', 'a = x;', 'b = 2 * x;', 'end');
write(fullfile(lib, '@Shape'), 'Shape.m', 'classdef Shape < handle', 'properties', 'Name = ''shape''', 'end', 'methods', ...
  'function o = Shape(n)', 'if nargin, o.Name = n; end', 'end', 'r = area(o)', 'end', 'end');
write(fullfile(lib, '@Shape'), 'area.m', 'function r = area(o)', 'r = tenfold(numel(o.Name));', 'end');
write(fullfile(lib, '@Shape', 'private'), 'tenfold.m', 'function r = tenfold(x)', 'r = 10 * x;', 'end');
write(fullfile(lib, 'private'), 'secret.m', 'function r = secret', 'r = 42;', 'end');
write(lib, 'opened.m', 'function r = opened', 'r = secret;', 'end');
write(lib, 'scripted.m', 'made = Counter(20);', 'made.add(1);');
write(lib, 'places.m', '[~, seen_from] = fileparts(pwd);');
write(fullfile(root, 'more'), 'Square.m', 'classdef Square < Shape', 'methods', 'function o = Square()', 'o@Shape(''square'');', 'end', ...
  'function r = area(o)', 'r = area@Shape(o) + 1;', 'end', 'end', 'end');

attempt(@() Counter(1));
addpath(lib);
c = Counter(2);
c.add(3);
add(c, 4);
disp(c.Count);
fprintf('%s %d %d\n', class(c), isa(c, 'handle'), ismethod(c, 'add'));
x = Color.Red
m = pkg.Money(3) + pkg.Money.of(4);
fprintf('%d %d %d\n', m.Sum, pkg.Money.RATES(2), numel(pkg.Money.RATES));
[p, q] = pkg.inner.both(5);
fprintf('%d %d %d\n', pkg.shift(1), p, q);
s = Shape('abc');
fprintf('%d %d %d\n', s.area(), area(s), opened);
attempt(@() secret);
attempt(@() pkg.shift(1, 2));

f = @pkg.shift;
g = @pkg.Money.of;
made = cellfun(@Counter, {7, 8}, 'UniformOutput', false);
h = str2func('Counter');
fprintf('%d %d %d %d\n', f(2), g(9).Sum, made{2}.Count, h(6).Count);
fprintf('%d %d\n', feval('Counter', 5).Count, eval('Counter(4)').Count);
in_function(11);

scripted
disp(made.Count);
save(fullfile(root, 'kept.mat'), 'c');
kept = load(fullfile(root, 'kept.mat'));
fprintf('%s %d\n', class(kept.c), kept.c.Count);

addpath(fullfile(root, 'more'));
disp(area(Square));
rmpath(fullfile(root, 'more'));
attempt(@() Square());
import pkg.shift
disp(shift(4));

rmpath(lib);
attempt(@() Counter(1));
c.add(1);
disp(c.Count);
before = cd(lib);
d = Counter(30);
disp(d.Count);
cd(before);
attempt(@() Counter(1));
run(fullfile(lib, 'scripted.m'));
disp(made.Count);
run(fullfile(lib, 'places'));
fprintf('%s %d\n', seen_from, strcmp(pwd, before));
rmdir(root, 's');

function in_function(n)
  o = Counter(n);
  o.Count = o.Count + 1;
  all = [o, Counter(n)];
  fprintf('%d %d\n', all.Count);
end

function attempt(f)
  try
    f();
  catch e
    disp(e.message);
  end
end

function write(folder, name, varargin)
  if ~isfolder(folder)
    mkdir(folder);
  end
  fid = fopen(fullfile(folder, name), 'w');
  fprintf(fid, '%s\n', varargin{:});
  fclose(fid);
end
