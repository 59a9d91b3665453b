% timers call functions while the program waits
t = timer('TimerFcn', @(o, e) fprintf('%s %d\n', e.Type, o.TasksExecuted), 'StartFcn', @(~, ~) disp('begin'), ...
    'StopFcn', @(~, ~) disp('end'), 'Period', 0.01, 'ExecutionMode', 'fixedSpacing', 'TasksToExecute', 3);
start(t)
disp(t.Running)
wait(t)
disp(t.Running)
t
once = timer('TimerFcn', {@greet, 'world'}, 'StartDelay', 0.01);
start(once)
disp('before')
wait(once)
slow = timer('TimerFcn', @(~, ~) slowly());
start(slow)
wait(slow)
failing = timer('TimerFcn', @(~, ~) error('my:id', 'broken'), 'ErrorFcn', @(~, e) disp(e.Data.messageID), 'StopFcn', @(~, ~) disp('stopped'));
start(failing)
wait(failing)
forever = timer('TimerFcn', @(o, ~) stop(o), 'Period', 0.01, 'ExecutionMode', 'fixedRate');
start(forever)
while strcmp(forever.Running, 'on')
    pause(0.001)
end
disp(forever.TasksExecuted)
numel(timerfind('Running', 'off'))
delete([once slow])
isvalid([once t])
try
    start(once)
catch failure
    disp(failure.message)
end
endless = timer('TimerFcn', @(~, ~) 0, 'Period', 100, 'ExecutionMode', 'fixedRate', 'StartDelay', 100);
start(endless)
disp('the program does not wait for it')

function greet(~, event, name)
    fprintf('hello %s from %s\n', name, event.Type);
end

function slowly()
    disp('waits')
    pause(0.01)
    disp('waited')
end
