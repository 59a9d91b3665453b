% Task that is cancelled when it takes longer.
function t = with_timeout_ms(ms, task)
__check_ms('with_timeout_ms', ms);
task = __awaitable('with_timeout_ms', 2, task);
t = async @() do
    __start(task, nargout);
    k = __first_done({task}, ms);
    if k == 0
        % Both may be due at the same moment: then the task wins.
        __yield();
        if strcmp(task_state(task), 'running')
            cancel(task);
            error('RunMat:Timeout', 'with_timeout_ms: task timed out after %g ms', ms);
        end
    end
    await(task)
end;
end
