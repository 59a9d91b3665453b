% Header, groups of properties and footer of an object, each by the class's own hook where it has one.
function __display_by_hooks(object)
header = hook(object, 'getHeader', __custom_header(object));
if ~isempty(header)
    disp(header);
end
groups = hook(object, 'getPropertyGroups', struct('Title', '', 'PropertyList', {properties(object)}));
__display_groups(object, groups);
footer = hook(object, 'getFooter', '');
if ~isempty(footer)
    disp(footer);
end
end

function value = hook(object, name, initial)
method = __method(object, name);
if isempty(method)
    value = initial;
else
    result = __apply(method{1}, 1, {object});
    value = result{1};
end
end
