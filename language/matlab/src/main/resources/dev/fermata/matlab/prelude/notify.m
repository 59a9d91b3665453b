% Calls the listeners of an event, in order; an error of one becomes a warning.
function notify(source, event, varargin)
callbacks = __listeners(source, event);
for k = 1:numel(callbacks)
    try
        __apply(callbacks{k}, 0, __event_arguments(callbacks{k}, source, event, varargin{:}));
    catch failure
        warning('Error occurred while executing the listener callback for event %s defined for class %s:\n%s', event, class(source), failure.message);
    end
end
end
