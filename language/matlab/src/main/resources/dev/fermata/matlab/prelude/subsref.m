% What an index means for a value: subsref(A, S) with S as substruct makes it.
function varargout = subsref(a, s, payload)
if nargin > 2 % the kind of index and its arguments
    s = substruct(char(s), payload);
end
method = {};
if isobject(a)
    method = __method(a, 'subsref');
end
if isempty(method)
    [varargout{1:max(1, nargout)}] = builtin('subsref', a, s);
else
    varargout = __apply(method{1}, max(1, nargout), {a, s});
end
end
