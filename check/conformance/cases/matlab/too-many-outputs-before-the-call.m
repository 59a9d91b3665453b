function [a, b] = two(), disp('ran'); a = 1; b = 2; end
function one = uno(), disp('ran'); one = 1; end
try, [x, y, z] = two(); catch e, disp(e.message), end
try, [x, y] = uno(); catch e, disp(e.message), end
f = @two;
try, [x, y, z] = f(); catch e, disp(e.message), end
g = @() two();
try, [x, y, z] = g(); catch e, disp(e.message), end
c = cell(1, 3);
try, [c{1:3}] = two(); catch e, disp(e.message), end
[c{1:2}] = two();
disp(c);
[x, y, z] = uno();
