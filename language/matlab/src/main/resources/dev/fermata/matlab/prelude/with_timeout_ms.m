% Task that is cancelled when it takes longer.
function t = with_timeout_ms(ms, task)
__check_ms('with_timeout_ms', ms);
tasks = __members('with_timeout_ms', task);
t = async @() do
    __start(tasks{1});
    k = __first_done(tasks, ms);
    if k == 0
        % Both may be due at the same moment: then the task wins.
        await(yield_now());
        if strcmp(task_state(tasks{1}), 'running')
            cancel(tasks{1});
            error('RunMat:Timeout', 'with_timeout_ms: task timed out after %g ms', ms);
        end
    end
    await(tasks{1})
end;
end
