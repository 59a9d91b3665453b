% Stops a timer.
function stop(t)
if iscell(t)
    cellfun(@stop, t);
elseif __timer_end(t)
    __timer_call(t, 'StopFcn', t.StopFcn);
end
end
