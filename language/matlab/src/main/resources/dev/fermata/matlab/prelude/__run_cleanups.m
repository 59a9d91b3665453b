% Calls the functions of onCleanup objects and destructors; their errors become warnings.
function __run_cleanups(tasks)
for i = 1:numel(tasks)
    task = tasks{i};
    try
        task();
    catch failure
        owner = 'onCleanup';
        if endsWith(func2str(task), '/delete')
            owner = extractBefore(func2str(task), '/delete');
        end
        warning(['RunMat:' owner ':Error'], 'The following error was caught while executing ''%s'' class destructor:\n%s', owner, failure.message);
    end
end
end
