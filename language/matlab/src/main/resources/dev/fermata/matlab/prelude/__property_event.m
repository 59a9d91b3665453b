% Calls the listeners of a property's event.
function __property_event(object, name, event)
listeners = __property_listeners(object, name, event);
for k = 1:numel(listeners)
    try
        __apply(listeners{k}{1}, 0, listeners{k}{2});
    catch failure
        warning('Error occurred while executing the listener callback for the %s class %s property %s event:\n%s', class(object), name, event, failure.message);
    end
end
end
