% One object again.
function object = __unpacked_part(name, part, kept)
if isfield(part, 'member')
    found = __member_of(name, part.member);
    if isempty(found)
        error('MATLAB:load:enumerationNotFound', 'Enumeration class ''%s'' has no member ''%s''.', name, part.member);
    end
    object = found{1};
    return
end
known = __kept_object(kept, part.number);
if ~isempty(known)
    object = known{1};
    return
end
loader = __static_method(name, 'loadobj');
if part.isOwn
    object = __unpacked(part.content, kept);
    if isempty(loader)
        return
    end
else
    if __constructs_on_load(name)
        object = feval(name);
    else
        object = __new_object(name, false);
    end
    if __is_handle_class(name)
        __keep_object(kept, part.number, object);
    end
    object = __fill_object(object, __unpacked(part.content, kept));
end
if ~isempty(loader)
    results = __apply(loader{1}, 1, {object});
    object = results{1};
end
__keep_object(kept, part.number, object);
end
