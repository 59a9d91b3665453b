% A model that a function was called with; other values are no arguments of it.
function sys = __model(sys, name)
if ~isa(sys, 'lti')
    error('RunMat:UndefinedFunction', 'Undefined function ''%s'' for input arguments of type ''%s''.', name, class(sys));
end
end
