% Calls the functions of onCleanup objects; their errors become warnings.
function __run_cleanups(tasks)
for i = 1:numel(tasks)
    task = tasks{i};
    try
        task();
    catch failure
        warning('RunMat:onCleanup:Error', 'The following error was caught while executing ''onCleanup'' class destructor:\n%s', failure.message);
    end
end
end
