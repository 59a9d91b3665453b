% get of objects of classes derived from matlab.mixin.SetGet: one property, several in a cell, or all in a struct.
function values = __get_object(object, names)
if nargin < 2
    values = struct();
    all = properties(object);
    for k = 1:numel(all)
        values.(all{k}) = value(object, all{k});
    end
elseif iscell(names)
    values = cell(1, numel(names));
    for k = 1:numel(names)
        values{k} = value(object, names{k});
    end
else
    values = value(object, names);
end
end

function v = value(object, name)
name = __property_name(object, name);
getter = __getter(object, name);
if isempty(getter)
    v = object.(name);
else
    result = __apply(getter{1}, 1, {object});
    v = result{1};
end
end
