% Stops a timer that is running, and calls its StopFcn.
function __timer_end(t)
if __timer_stop(t)
    __timer_call(t, 'StopFcn');
    __timer_tell(t);
end
end
