% Who awaits a sleep or a yield takes its place in the queue itself.
async function chain(n), fprintf('%s ', n); if numel(n) < 3, spawn(chain([n 'a'])); end, end
spawn(chain('a')); fprintf('m1 '); await(yield_now()); fprintf('m2 '); await(sleep_ms(0)); fprintf('m3\n');
await(yield_now()); fprintf('\n');
% Cycles through joins and races.
m = containers.Map();
m('a') = async @() do await(join(m('b'))); end; m('b') = async @() do await(m('a')); end;
try, await(m('a')), catch e, disp(e.message), end
m('c') = async @() do await(race(m('d'), m('e'))); end; m('d') = async @() do await(m('c')); end; m('e') = async @() do await(m('c')); end;
try, await(m('c')), catch e, disp(e.identifier), end
m('f') = async @() do await(race(m('g'), async @() do await(sleep_ms(1)); 5 end)) end; m('g') = async @() do await(m('f')); end;
disp(await(m('f')));
% Functions with inputs are no tasks.
try, spawn(@sin), catch e, disp(e.message), end
try, spawn(@needs), catch e, disp(e.identifier), end
try, async(@needs), catch e, disp(e.identifier), end
disp(await(spawn(@takes)));
% What the library calls for a plain function does not await.
try, plain(), catch e, disp(e.identifier), end
disp(arrayfun(@(x) do await(val(x)) end, 1:3));
% A task that only its awaiter got is cancelled with it.
t = spawn(with_timeout_ms(1000, waits('inner'))); await(yield_now()); cancel(t); await(yield_now());
held = waits('held'); t = spawn(with_timeout_ms(1000, held)); await(yield_now()); cancel(t); await(yield_now()); disp(task_state(held)); cancel(held); await(yield_now());
% Objects to be cleaned up stay as long as a task holds them.
leaves(); disp('left'); await(sleep_ms(200)); t = makes(); disp('made'); await(t); await(yield_now());
h = wraps(); disp('wrapped'); h(); clear h; disp('cleared');
% Blocks on one line may end with a name; await alone is a name.
f = @(varargin) do nargin end; disp(f(1, 2));
try, await, catch e, disp(e.message), end
try, str2func('@(x) await(x)'), catch e, disp(e.identifier), end
[cf, tok] = cancellation_token();
try, cf(1), catch e, disp(e.identifier), end
% exit ends everything in order.
base = onCleanup(@() disp('base'));
spawn(waits('other')); await(yield_now());
try, leave(); catch, disp('never'); end
disp('never');
function needs(x), disp(x); end
function r = takes(varargin), r = nargin; end
function plain(), arrayfun(@(x) do await(val(x)) end, 1:3); end
function leave(), c = onCleanup(@() disp('leaving')); exit(3); end
function leaves(), c = onCleanup(@() disp('c gone')); spawn(@() do c; await(sleep_ms(1)); disp('done'); end); end
function t = makes(), c = onCleanup(@() disp('d gone')); t = async @() do c; disp('runs'); end; end
function h = wraps(), c = onCleanup(@() disp('e gone')); h = @() disp(class(c)); end
async function r = val(x), await(yield_now()); r = x * 2; end
async function waits(n), c = onCleanup(@() disp(['gone ' n])); await(sleep_ms(500)); disp('too long'); end
