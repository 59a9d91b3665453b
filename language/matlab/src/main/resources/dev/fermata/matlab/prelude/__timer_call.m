function __timer_call(t, type, callback)
if isempty(callback)
    return
end
if ischar(callback) || isstring(callback)
    evalin('base', char(callback));
    return
end
event = struct('Type', type, 'Data', struct('time', clock));
if iscell(callback)
    __apply(__callable('timer', callback{1}), 0, [{t, event}, callback(2:end)]);
else
    __apply(callback, 0, {t, event});
end
end
