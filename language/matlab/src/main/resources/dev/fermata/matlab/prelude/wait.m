% Waits until timers have stopped.
function wait(timers)
timers = __timer_check(timers, 'wait');
for k = 1:numel(timers)
    t = timers(k);
    if strcmp(t.Running, 'on') && ~strcmp(t.ExecutionMode, 'singleShot') && isinf(t.TasksToExecute)
        error('RunMat:timer:wait:infinitetimer', 'Can''t wait with a timer that has an infinite TasksToExecute.');
    end
end
for k = 1:numel(timers)
    __timer_await(timers(k));
end
end
