% Streams of random numbers as objects, beside the program's.
s = RandStream('mt19937ar', 'Seed', 1);
fprintf('%.10f ', rand(s, 1, 3)); fprintf('\n');
rng(42);
a = rand;
b = rand(s);
rng(42);
fprintf('%d\n', a == rand);
reset(s);
fprintf('%.10f\n', rand(s));
s
class(s)
before = RandStream.setGlobalStream(RandStream('mt19937ar', 'Seed', 42));
fprintf('%.10f\n', rand);
g = RandStream.getGlobalStream;
g.Seed
state = g.State;
u = rand(g, 1, 2);
g.State = state;
isequal(u, rand(g, 1, 2))
RandStream.setGlobalStream(before);
rng('default');
fprintf('%.4f\n', rand);
randi(s, [5 5])
