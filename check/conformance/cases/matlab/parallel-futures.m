% Functions that run beside the program.
f = parfeval(@max, 2, [3 9 4]);
[m, i] = fetchOutputs(f)
f.State
F(1) = parfeval(@(x) x^2, 1, 3);
F(2) = parfeval(backgroundPool, @(x) x^2, 1, 4);
fetchOutputs(F)
for k = 1:2
  G(k) = parfeval(@(k) k*10, 1, k);
end
for k = 1:2
  [idx, v] = fetchNext(G);
  fprintf('%d %d\n', idx, v);
end
f = parfeval(@() error('my:id', 'oh no'), 0);
wait(f)
try, fetchOutputs(f); catch e, disp(e.message), end
q = parallel.pool.DataQueue;
afterEach(q, @(x) fprintf('got %d\n', x));
send(q, 5)
p = parallel.pool.PollableDataQueue;
send(p, 'a'); [d, ok] = poll(p)
h = afterEach(parfeval(@() 7, 1), @(x) fprintf('after %d\n', x), 0);
wait(h)
h = afterAll([parfeval(@() 7, 1) parfeval(@() 8, 1)], @(x) sum(x), 1);
fetchOutputs(h)
c = parallel.pool.Constant(@() 42); c.Value
f = parfeval(@disp, 0, 'hi'); wait(f); f.Diary
disp(f.NumOutputArguments)
try
    parfeval(@sin);
catch e
    disp(e.message)
end
try
    parfeval(5, 1);
catch e
    disp(e.message)
end
