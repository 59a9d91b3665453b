% Calls a method by its name.
function varargout = call_method(obj, name, varargin)
if ~(ischar(name) || isstring(name)) || strlength(name) == 0
    error('RunMat:CallMethodNameInvalid', 'call_method: method name must be a nonempty character vector or string scalar');
end
if any(strcmp(name, {'subsref', 'subsasgn'})) && ~isempty(varargin) && ~isstruct(varargin{1})
    % The older form: type and subscripts as arguments of their own.
    varargin = [{struct('type', varargin{1}, 'subs', {varargin{2}})}, varargin(3:end)];
end
results = __apply(getmethod(obj, name), nargout, varargin);
varargout = results;
end
