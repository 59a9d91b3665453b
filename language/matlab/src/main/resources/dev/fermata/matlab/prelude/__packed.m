% A value as files have it: objects in it are taken apart.
function value = __packed(value, kept)
if ~__holds_objects(value)
    return
end
if iscell(value)
    for k = 1:numel(value)
        value{k} = __packed(value{k}, kept);
    end
elseif isstruct(value)
    names = fieldnames(value);
    for k = 1:numel(value)
        for n = 1:numel(names)
            value(k).(names{n}) = __packed(value(k).(names{n}), kept);
        end
    end
else
    each = __each(value);
    parts = cell(size(each));
    for k = 1:numel(each)
        parts{k} = __packed_part(each{k}, kept);
    end
    value = __packed_objects(class(value), size(value), parts);
end
end
