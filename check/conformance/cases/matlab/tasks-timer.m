t = timer('TimerFcn', @(~, ~) disp('tick'), 'Period', 0.05, 'TasksToExecute', 3, 'ExecutionMode', 'fixedRate', ...
  'StartFcn', @(~, event) disp(event.Type), 'StopFcn', @(~, event) disp(event.Type));
start(t);
disp(t.Running);
wait(t);
disp(t.TasksExecuted);
delete(t);
disp(isvalid(t));
once = timer('StartDelay', 0.01, 'TimerFcn', 'n = 41 + 1;');
start(once);
wait(once);
n
self = timer('TimerFcn', @(obj, ~) stop(obj), 'ExecutionMode', 'fixedSpacing', 'Period', 0.01);
start(self);
wait(self);
disp(self.TasksExecuted);
bad = timer('TimerFcn', @(~, ~) error('Demo:bad', 'it broke'));
start(bad);
wait(bad);
forever = timer('TimerFcn', @(~, ~) 0, 'ExecutionMode', 'fixedRate', 'Period', 1);
start(forever);
disp(numel(timerfind('Name', 'timer-1')));
disp('the end of the program ends its timers');
