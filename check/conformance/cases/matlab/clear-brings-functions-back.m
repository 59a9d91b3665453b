clear; clc; close all
% A cleared name means the function again, and clear without words clears.
disp(sum([1 2 3]));
sum = 0; for k = 1:3, sum = sum + k; end, disp(sum)
clear sum
disp(sum([4 5 6]));
f = @() max([1 7]);
max = 3; disp(max(1)); clear max; disp(max([1 5 2])); disp(f());
pi = 3; i = 2; clear; pi
z = 2 + 3*i
try, f, catch e, disp(e.message), end
for k = 1:2
  numel = k; clear numel
  disp(numel([1 2 3]));
end
if z == 0, x = 1; clear x, end
await = 3; spawn = 4; clear await spawn
disp(await(spawn(@() 5)));
h();
function h()
  min = 3; clear min; disp(min([8 6 7]));
end
