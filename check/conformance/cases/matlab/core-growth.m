% What is cut off does not come back when an array grows again.
x = 1:4;
x(4) = [];
x(3) = [];
x(4) = 9
z = [1i 2 3];
z(3) = [];
z(5) = 1
s = 'abcd';
s(4) = [];
s(6) = 'x';
double(s)
c = {1, 'b', 3};
c(3) = [];
c{4} = 'd'
t = struct('a', {1, 2, 3});
t(3) = [];
t(4).a = 7;
isempty(t(3).a)
e = zeros(0, 3) < ones(1, 3);
size(e)
size(zeros(2, 0, 3) + ones(2, 1))
try, nowhere(2) = []; catch e, disp(e.message), end
try, c() = []; catch e, disp(e.message), end
