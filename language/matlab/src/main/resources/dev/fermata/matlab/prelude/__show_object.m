% Shows an object that has computed properties; the name is that of its echo.
function __show_object(object, name)
if nargin < 2
    name = '';
end
names = __computed_properties(object);
values = cell(1, numel(names));
for k = 1:numel(names)
    getter = __getter(object, names{k});
    result = __apply(getter{1}, 1, {object});
    values(k) = result;
end
__print_object(object, names, values, name);
end
