% A value with objects in it as files have it, with the objects.
function value = __unpacked(value, kept)
if nargin < 2
    kept = __kept_objects();
end
if ~__holds_packed(value)
    return
end
if iscell(value)
    for k = 1:numel(value)
        value{k} = __unpacked(value{k}, kept);
    end
elseif isstruct(value)
    names = fieldnames(value);
    for k = 1:numel(value)
        for n = 1:numel(names)
            value(k).(names{n}) = __unpacked(value(k).(names{n}), kept);
        end
    end
else
    [name, dims, parts] = __packed_parts(value);
    if ~__is_class(name)
        warning('MATLAB:load:classNotFound', 'Variable originally saved as a %s cannot be instantiated as an object and will be read in as a struct.', name);
        value = struct();
        if numel(parts) == 1 && isfield(parts{1}, 'content')
            value = __unpacked(parts{1}.content, kept);
        end
        return
    end
    __begin_class(name);
    if isempty(parts)
        value = __no_objects(name, dims);
        return
    end
    each = cell(1, numel(parts));
    for k = 1:numel(parts)
        each{k} = __unpacked_part(name, parts{k}, kept);
    end
    value = each{1};
    if numel(each) > 1
        value = reshape([each{:}], dims);
    end
end
end
