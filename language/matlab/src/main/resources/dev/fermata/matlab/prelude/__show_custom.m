% Shows objects of classes derived from matlab.mixin.CustomDisplay by their hooks; the name is that of an echo.
function __show_custom(object, name)
if nargin < 2
    name = '';
end
__print_name(name);
if ~isscalar(object)
    kind = 'displayNonScalarObject';
    if isempty(object)
        kind = 'displayEmptyObject';
    end
else
    kind = 'displayScalarObject';
end
method = __method(object, kind);
if isempty(method)
    __display_by_hooks(object);
else
    __apply(method{1}, 0, {object});
end
if ~isempty(name)
    __print_name([]);
end
end
