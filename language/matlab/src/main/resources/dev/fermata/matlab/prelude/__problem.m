% The parts of a problem's struct, empty where it has none.
function varargout = __problem(solver, p, names)
if isfield(p, 'solver') && ~strcmpi(p.solver, solver)
    error(['RunMat:' solver ':WrongSolver'], 'The input to %s should be either a structure with valid fields or consist of at least the required arguments.', upper(solver));
end
varargout = cell(1, numel(names));
for k = 1:numel(names)
    if isfield(p, names{k})
        varargout{k} = p.(names{k});
    end
end
end
