% What delete does before timers become invalid.
function __timer_delete(timers)
for k = 1:numel(timers)
    t = timers(k);
    if isvalid(t) && strcmp(t.Running, 'on')
        warning('RunMat:timer:deleterunning', ['You are deleting one or more running timer objects.' newline ...
            'MATLAB has automatically stopped them before deletion.']);
        __timer_end(t);
    end
end
end
