% A directed graph that a function was called with; other values are no arguments of it.
function __digraph(G, name)
if ~isa(G, 'digraph')
    error('RunMat:UndefinedFunction', 'Undefined function ''%s'' for input arguments of type ''%s''.', name, class(G));
end
end
