% Options for a solver, with the solver's defaults.
function options = optimoptions(solver, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if isstruct(solver)
    options = solver;
else
    if isa(solver, 'function_handle')
        solver = func2str(solver);
    end
    name = lower(char(solver));
    known = {'fsolve', 'fminunc', 'fmincon', 'lsqnonlin', 'lsqcurvefit', 'linprog', 'quadprog', 'intlinprog', 'fminsearch', ...
        'fminbnd', 'fzero', 'lsqlin', 'ga', 'particleswarm', 'patternsearch', 'coneprog', 'fminimax'};
    if ~any(strcmp(name, known))
        error('RunMat:optimoptions:InvalidSolver', 'Invalid solver specified. Provide a solver name or handle (such as ''fmincon'' or @fminunc).');
    end
    options = struct('SolverName', name, 'Algorithm', __algorithm(name), 'Display', 'final', 'FunctionTolerance', 1e-6, ...
        'MaxFunctionEvaluations', [], 'MaxIterations', 400, 'OptimalityTolerance', 1e-6, 'StepTolerance', 1e-6);
end
if mod(numel(varargin), 2) ~= 0
    error('RunMat:optimoptions:MissingOptionValue', 'optimoptions: missing option value');
end
for k = 1:2:numel(varargin)
    name = varargin{k};
    if ~(ischar(name) || isstring(name))
        error('RunMat:optimoptions:InvalidOptionName', 'optimoptions: invalid option name');
    end
    name = char(name);
    switch lower(name)
        case 'tolx', name = 'StepTolerance';
        case 'tolfun', name = 'FunctionTolerance';
        case 'maxiter', name = 'MaxIterations';
        case 'maxfunevals', name = 'MaxFunctionEvaluations';
    end
    present = fieldnames(options);
    match = strcmpi(name, present);
    if any(match)
        name = present{find(match, 1)};
    end
    options.(name) = varargin{k + 1};
end
end

function algorithm = __algorithm(solver)
switch solver
    case 'fsolve', algorithm = 'trust-region-dogleg';
    case 'fminunc', algorithm = 'quasi-newton';
    case {'lsqnonlin', 'lsqcurvefit'}, algorithm = 'trust-region-reflective';
    case 'fmincon', algorithm = 'interior-point';
    case 'linprog', algorithm = 'dual-simplex-highs';
    case 'quadprog', algorithm = 'interior-point-convex';
    case 'lsqlin', algorithm = 'interior-point';
    case 'intlinprog', algorithm = 'highs';
    otherwise, algorithm = '';
end
end
