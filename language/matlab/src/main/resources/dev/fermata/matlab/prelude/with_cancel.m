% Task that is cancelled with its token.
function t = with_cancel(token, task)
tasks = __members('with_cancel', task);
t = async @() do
    if token.IsCancelled
        cancel(tasks{1});
        error('RunMat:Cancelled', 'Task was cancelled.');
    end
    __start(tasks{1});
    k = __first_done(tasks, -1, token);
    if k < 0
        cancel(tasks{1});
        error('RunMat:Cancelled', 'Task was cancelled.');
    end
    await(tasks{1})
end;
end
