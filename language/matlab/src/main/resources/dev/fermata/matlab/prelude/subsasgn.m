% A value after an assignment to a part of it: subsasgn(A, S, B) with S as substruct makes it.
function a = subsasgn(a, s, b, value)
if nargin > 3 % the kind of index, its arguments, and the value
    s = substruct(char(s), b);
    b = value;
end
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
