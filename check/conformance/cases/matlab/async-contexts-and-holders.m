% A block does not await for a plain function that calls it; handles of tasks are no plain functions.
h = @(n) do await(sleep_ms(1)); n + 1 end;
disp(h(1)); disp(await(async(@() h(2)))); disp(await(through(h)));
show(@() callit(h));
show(@() byFeval(h));
show(@() evaluated());
disp('direct')
try, callit(h), catch e, disp(e.identifier), end
% Cycles through tasks that run on one another's stack are named where they close.
c = containers.Map();
c('self') = async @() do await(c('self')) end;
try, await(c('self')), catch e, disp(e.identifier), end
c('a') = async @() do await(c('b')); end;
c('b') = async @() do await(c('a')); end;
a = c('a');
try, await(a), catch e, disp(e.identifier), end
disp(task_state(c('b')))
% Who else holds a task keeps it from being cancelled with the one that awaits it.
held = async @() do await(sleep_ms(10)); 'held' end;
waiter = spawn(@() do await(held) end);
await(sleep_ms(1)); cancel(waiter);
disp(await(held))
outer = async @() do
  await(with_timeout_ms(1000, async @() do c = onCleanup(@() disp('inner cleanup')); await(sleep_ms(500)); end));
end;
spawn(outer); await(sleep_ms(1)); cancel(outer);
await(yield_now()); await(yield_now());
% The results that an await asks for reach the members.
[m, i] = await(with_timeout_ms(100, async @() max([3 9 2])))
[p, q] = await(race(async @() deal(1, 2)))
t = async @() do [x, y] = deal(1, 2); end;
try, [x, y, z] = await(t); catch e, disp(e.identifier), end
% Waiting for no time at all lets the others run first, once.
n = containers.Map({'n'}, {0});
spawn(@() do for k = 1:4, n('n') = k; await(sleep_ms(0)); end; end);
pause(0); disp(n('n') >= 1); pause(0); drawnow; await(sleep_ms(0)); disp(n('n') >= 3)
% Inline awaits nest deeply.
disp(await(deep(3000)))
try, with_cancel(5, async @() 1); catch e, disp(e.message), end
try, with_cancel(cf(), 1); catch e, disp(e.message), end
function tok = cf(), [~, tok] = cancellation_token(); end
function show(f)
  try, f(); catch e, disp(e.identifier), end
end
function r = callit(h), r = h(1); end
function r = byFeval(h), r = feval(h, 1); end
function evaluated(), eval('await(sleep_ms(1));'); end
async function r = through(h)
  r = h(3);
end
async function y = deep(n)
  if n == 0, y = 0; return, end
  y = 1 + await(deep(n - 1));
end
