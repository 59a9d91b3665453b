% A value after an assignment to a part of it: subsasgn(A, S, B) with S as substruct makes it.
function a = subsasgn(a, s, b)
method = {};
if isobject(a)
    method = __method(a, 'subsasgn');
end
if isempty(method)
    a = builtin('subsasgn', a, s, b);
else
    results = __apply(method{1}, 1, {a, s, b});
    a = results{1};
end
end
