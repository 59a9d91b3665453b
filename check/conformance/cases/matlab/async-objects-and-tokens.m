classdef Q < handle
  properties
    items = []
    done = false
    t
  end
  methods
    function push(o, x), o.items(end+1) = x; end
    function x = pop(o), x = o.items(1); o.items(1) = []; end
    function t = asyncTotal(o), t = async @() do await(yield_now()); sum(o.items); end; end
    async function r = am(o, k), await(yield_now()); r = k * numel(o.items); end
  end
  methods (Static)
    async function r = sm(k), r = k + 1; end
  end
end
async function producer(q, n), for i = 1:n, q.push(i); await(yield_now()); end, q.done = true; end
async function r = consumer(q), r = 0; while ~q.done || ~isempty(q.items), if isempty(q.items), await(yield_now()); else, r = r + q.pop(); end, end, end
q = Q();
p = spawn(producer(q, 5)); c = spawn(consumer(q));
await(c)
q.items = [1 2 3];
await(q.asyncTotal())
await(q.am(10)), await(am(q, 2)), await(Q.sm(4))
q.t = spawn(q.am(5)); await(q.t)
q.t
s = struct('t', {q.am(1), q.am(2)}); await(s(2).t)
for t = {q.am(7), q.am(8)}, disp(await(t{1})), end
a = onCleanup(@() disp('main cleanup'));
w = async @() do
  c1 = onCleanup(@() disp('c1'));
  c2 = onCleanup(@() disp('c2'));
  await(sleep_ms(500));
end;
r = with_timeout_ms(5, w);
try, await(r), catch e, disp(e.message), end
task_state(w)
x = async @() do await(sleep_ms(1)); error('late:err', 'late'); end;
y = async @() do try, await(x); catch e, disp(['inner ' e.message]); rethrow(e); end; end;
try, await(y), catch e, disp(e.identifier), end
try, await(y), catch e2, disp(isequal(e.message, e2.message)), end
[cf, tok] = cancellation_token();
tasks = {with_cancel(tok, sleep_ms(1000)), with_cancel(tok, sleep_ms(2000))};
cellfun(@spawn, tasks, 'UniformOutput', false);
spawn(async @() do await(yield_now()); cf(); end);
for k = 1:2, try, await(tasks{k}), catch e, fprintf('%d %s\n', k, e.identifier); end, end
u = async @() do await(sleep_ms(5)); 1; end; v = async @() do await(u) + 1; end; z = async @() do await(u) + 2; end;
rr = await(join(v, z))
cancel(val_done())
function t = val_done(), t = spawn(5); end
l = async @() do disp('never'); end;
cancel(l), task_state(l)
try, await(l), catch e, disp(e.message), end
l
