% struct of an object: all its properties, also those that others cannot see.
function s = __object_struct(object)
s = struct();
names = __all_properties(object);
for k = 1:numel(names)
    getter = __getter(object, names{k});
    if isempty(getter)
        s.(names{k}) = __stored(object, names{k});
    else
        result = __apply(getter{1}, 1, {object});
        s.(names{k}) = result{1};
    end
end
end
