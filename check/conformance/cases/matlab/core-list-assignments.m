c = {1, 'b', 3}; s = struct('a', {10, 20});
x = c{:}
y = s.a
z.q = c{2:3}
w = c{[3 1]}
k(2) = s.a
i = [2 3]; v = c{i}
n = c{1}
try, q = c{[]}; catch e, disp(e.message), end
try, q = s([]).a; catch e, disp(e.message), end
try, c{:} + 1, catch e, disp(e.message), end
t = s(2).a
clear x y z s t u v w k
x.a(2).b{3} = 'q';
[x.a.c] = deal(1, 2); x.a(2)
s = struct('p', {1, 2, 3}); f = 'q';
[s.(f)] = deal(7, 8, 9); [s.q]
[s(1:2).(f)] = deal(0); [s.q]
[t.new] = deal(5); t
[u.v.w] = deal(6); u.v
[x.a(1).c, y] = deal(10, 20); x.a(1), y
k.m(3).n = 1; [k.m(2:3).n] = deal('a', 'b'); k.m(2)
c = {1,2}; [s.p] = deal('same'); s(3)
[z.('dyn'), w.q] = deal(1, 2); z, w
o = containers.Map; [o2.map, n2] = deal(o, 3); o2
u = ["abc" "def"]; u{1}(1) = upper(u{1}(1)); u
u{1}(2) = 'Z'; u
