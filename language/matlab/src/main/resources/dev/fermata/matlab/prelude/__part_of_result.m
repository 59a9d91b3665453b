% A part of what a method gives, named by levels as substruct makes them.
function varargout = __part_of_result(method, arguments, levels)
result = __apply(method, 1, arguments);
[varargout{1:nargout}] = builtin('subsref', result{1}, levels);
end
