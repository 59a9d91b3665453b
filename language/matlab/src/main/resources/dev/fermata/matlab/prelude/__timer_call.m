% Calls a function of a timer. An error is told to the user, and to the timer's ErrorFcn, and stops the timer.
function fine = __timer_call(t, name, message, identifier)
callback = __timer_callback(t, name);
fine = true;
if isempty(callback)
    return
end
event = struct('Type', name, 'Data', struct('time', __timer_time()));
if nargin > 2
    event.Data.message = message;
    event.Data.messageID = identifier;
end
try
    if ischar(callback) || isstring(callback)
        evalin('base', char(callback));
    elseif iscell(callback)
        f = callback{1};
        if ~isa(f, 'function_handle')
            f = str2func(char(f));
        end
        f(t, event, callback{2:end});
    else
        callback(t, event);
    end
catch failure
    fine = false;
    fprintf(2, 'Error while evaluating %s for timer ''%s'' \n\n%s\n', name, t.Name, failure.message);
    if isvalid(t) && ~strcmp(name, 'ErrorFcn')
        __timer_call(t, 'ErrorFcn', failure.message, failure.identifier);
        if isvalid(t) && ~strcmp(name, 'StopFcn')
            __timer_end(t);
        end
    end
end
end
