% An execution of a timer's function, when it is due.
function __timer_fire(t)
turn = __timer_enter(t);
if strcmp(turn, 'busy')
    __timer_call(t, 'ErrorFcn', 'The timer''s function was still being executed.', 'RunMat:timer:busy');
    __timer_end(t);
    return
end
while strcmp(turn, 'call')
    __timer_call(t, 'TimerFcn');
    if ~isvalid(t)
        return
    end
    switch __timer_leave(t)
        case 'again'
            turn = 'call';
        case 'stop'
            __timer_end(t);
            return
        otherwise
            return
    end
end
end
