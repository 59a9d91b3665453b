% Calls a function by handle or name.
function varargout = feval(f, varargin)
if ischar(f) || isstring(f)
    f = str2func(char(f));
end
varargout = __apply(f, nargout, varargin);
end
