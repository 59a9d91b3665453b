% An object after an assignment to a property that its class checks or has a set method for.
function object = __set_property(object, name, value)
checker = __checker(object, name);
if ~isempty(checker)
    result = __apply(checker{1}, 1, {value});
    value = result{1};
end
setter = __setter(object, name);
if isempty(setter)
    object = __set_stored(object, name, value);
elseif isa(object, 'handle')
    __apply(setter{1}, 0, {object, value});
else
    result = __apply(setter{1}, 1, {object, value});
    object = result{1};
end
end
