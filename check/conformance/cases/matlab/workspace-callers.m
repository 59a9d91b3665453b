% Functions that reach the variables of whoever calls them.
x = 3;
change();
disp([x y]);
between();
names(x, x + 1, y);
h = @names;
h(x);
[~, b] = wanted();
[a, ~] = wanted();
wanted();
count = @(varargin) nargin;
disp(count(1, 2, 3));
global G
G = 5;
clear G
disp(exist('G', 'var'));
global G
disp(G);
clear global
disp(exist('G', 'var'));
evalin('base', 'z = 7;');
z
assignin('base', 'made', {1, 'two'});
made

function change()
  assignin('caller', 'y', 40);
  evalin('caller', 'x = x + 1;');
end

function between()
  local = 1;
  inner();
  disp(local);
end

function inner()
  assignin('caller', 'local', evalin('caller', 'local') + 10);
end

function names(varargin)
  for k = 1:nargin
    fprintf('[%s]', inputname(k));
  end
  fprintf('\n');
end

function [a, b] = wanted()
  disp([isargout(1) isargout(2)]);
  a = 1;
  b = 2;
end
