% Starts a timer: its function is called after the delay, and again if it is to be.
function start(t)
if iscell(t)
    cellfun(@start, t);
    return
end
run = __timer_begin(t);
__timer_call(t, 'StartFcn', t.StartFcn);
if __timer_is_run(t, run)
    calls = __timer_calls(t, run);
    __timer_task(t, calls);
    spawn(calls);
end
end

async function __timer_calls(t, run)
began = tic;
due = t.StartDelay;
await(sleep_ms(1000 * due));
while __timer_is_run(t, run)
    __timer_calling(t, true);
    try
        __timer_call(t, 'TimerFcn', t.TimerFcn);
        failed = false;
    catch e
        failed = true;
    end
    __timer_calling(t, false);
    if ~__timer_is_run(t, run)
        return
    end
    if failed
        fprintf(2, 'Error while evaluating TimerFcn for timer ''%s'' \n\n%s\n\n', t.Name, e.message);
        __timer_end(t);
        __timer_call(t, 'ErrorFcn', t.ErrorFcn);
        __timer_call(t, 'StopFcn', t.StopFcn);
        return
    end
    if strcmp(t.ExecutionMode, 'singleShot') || t.TasksExecuted >= t.TasksToExecute
        __timer_end(t);
        __timer_call(t, 'StopFcn', t.StopFcn);
        return
    end
    if strcmp(t.ExecutionMode, 'fixedRate')
        due = due + t.Period;
        await(sleep_ms(1000 * max(0, due - toc(began))));
    else
        await(sleep_ms(1000 * t.Period));
    end
end
end
