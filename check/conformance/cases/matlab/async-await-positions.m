% await in all positions & functions
async function r = val(x), await(yield_now()); r = x; end
async function varargout = vv(), for k=1:max(nargout,1), varargout{k} = k; end, end
s.a = await(val(1)); s.b{await(val(2))} = await(val('x')); s
m = [await(val(1)) await(val(2)); await(val(3)) 4]
c = {await(val(1)), {await(val('q'))}}
x = 10:20; x(await(val(2)):await(val(4)))
x(await(val(1))) = 99; x(1)
f = @(a, b) a + b; f(await(val(1)), await(val(2)))
for k = await(val([1 2])), fprintf('%d\n', k * await(val(2))); end
k = 0; while k < await(val(2)), k = k + await(val(1)); end, k
if await(val(true)) && ~await(val(false)) || await(val(true)), disp('ok'), end
switch await(val(2)), case await(val(1)), disp('1'), case {await(val(2)), 5}, disp('2'), end
try, error(await(val('my:id')), 'text %d', await(val(3))); catch e, disp(e.message), end
[p, q] = await(join(val(1), val(2)))
[a1, a2] = deal(await(val(7)), await(val(8)))
[~, b2] = await(vv())
z = await(vv())
st = struct('u', await(val(5))).u
await(val(await(val(await(val(3))))))
g = async @() do y = await(val(4)); y + 1; end; await(g)
h = @(n) do t = 0; for i = 1:n, t = t + await(val(i)); end; t; end;
h(3)
r = await(async(@() h(4)))
fprintf('%d %s\n', await(val(5)), await(val('abc')));
disp(await(val({1,2})))
d = containers.Map(); d('k') = await(val(3)); d('k') + await(val(1))
await(val(1)):await(val(3))
-await(val(3)), await(val([1 2 3]))', ~await(val(0))
n = numel(await(val('hello')))
eval('ev = await(val(6))')
w = evalc('disp(await(val(1)))')
o = onCleanup(@() disp('bye'));
function r = plain(t), r = task_state(t); end
t1 = val(1); plain(t1), await(t1), plain(t1)
ts = {val(1), val(2), val(3)}; cellfun(@task_state, ts, 'UniformOutput', false)
cellfun(@(t) spawn(t), ts, 'UniformOutput', false); rr = await(join(ts)); [rr{:}]
async function r = rec(n), if n == 0, r = 0; else, r = n + await(rec(n-1)); end, end
await(rec(100))
async function r = trycatch()
  r = 'none';
  try
    await(fails());
  catch e
    r = ['caught ' e.identifier];
    await(yield_now());
    r = [r '!'];
  end
end
async function fails(), await(yield_now()); error('f:f', 'failed'); end
await(trycatch())
async function r = loopcatch(n)
  r = 0;
  for i = 1:n
    try
      if mod(i, 2), await(fails()); end
      r = r + i;
    catch
      r = r - 1; continue
    end
    if i > 6, break, end
  end
end
await(loopcatch(10))
