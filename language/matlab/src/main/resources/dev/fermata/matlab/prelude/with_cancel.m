% Task that is cancelled with its token.
function t = with_cancel(token, task)
__check_token('with_cancel', token);
task = __awaitable('with_cancel', 2, task);
t = async @() do
    if token.IsCancelled
        cancel(task);
        error('RunMat:Cancelled', 'Task was cancelled.');
    end
    __start(task, nargout);
    k = __first_done({task}, -1, token);
    if k < 0
        cancel(task);
        error('RunMat:Cancelled', 'Task was cancelled.');
    end
    await(task)
end;
end
