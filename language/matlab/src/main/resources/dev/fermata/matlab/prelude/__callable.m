% A function argument as a handle; names are looked up.
function f = __callable(name, f)
if ischar(f) || isstring(f)
    f = str2func(char(f));
elseif isstruct(f) && isfield(f, 'objective')
    f = f.objective;
end
if ~isa(f, 'function_handle')
    error(['RunMat:' name ':InvalidArgument'], 'First argument must be a function handle.');
end
end
