% Calls a function that remembers its results.
function varargout = __memoized_call(memo, varargin)
known = __memo_known(memo, nargout, varargin);
if isempty(known)
    varargout = __apply(__memo_function(memo), nargout, varargin);
    __memo_keep(memo, nargout, varargin, varargout);
else
    varargout = known{1};
end
end
