% What files have of one object.
function part = __packed_part(object, kept)
name = __member_name(object);
if ~isempty(name)
    part = struct('member', name);
    return
end
number = __object_number(kept, object);
part = struct('number', abs(number));
if number < 0
    return
end
method = __method(object, 'saveobj');
content = object;
if ~isempty(method)
    results = __apply(method{1}, 1, {object});
    content = results{1};
end
part.isOwn = ~strcmp(class(content), class(object));
if ~part.isOwn
    content = __object_content(content);
end
part.content = __packed(content, kept);
end
