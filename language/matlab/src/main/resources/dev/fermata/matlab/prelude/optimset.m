% A struct of options for optimisation functions.
function options = optimset(varargin)
options = struct('Display', [], 'MaxFunEvals', [], 'MaxIter', [], 'TolFun', [], 'TolX', [], 'FunValCheck', [], 'OutputFcn', [], ...
    'PlotFcns', []);
k = 1;
if nargin == 1 && (ischar(varargin{1}) || isstring(varargin{1}))
    options = __solver_defaults(options, lower(char(varargin{1})));
    return
end
while k <= nargin && isstruct(varargin{k})
    given = varargin{k};
    names = fieldnames(given);
    for j = 1:numel(names)
        if k == 1 || ~isempty(given.(names{j}))
            options.(names{j}) = given.(names{j});
        end
    end
    k = k + 1;
end
if mod(nargin - k + 1, 2) ~= 0
    error('RunMat:optimset:InvalidArgument', 'Arguments must occur in name-value pairs.');
end
while k < nargin
    name = varargin{k};
    if ~(ischar(name) || isstring(name))
        error('RunMat:optimset:InvalidArgument', 'Expected argument %d to be a character vector or string parameter name.', k);
    end
    options.(__option_name(options, char(name))) = varargin{k + 1};
    k = k + 2;
end
end

function name = __option_name(options, name)
known = fieldnames(options);
same = strcmpi(name, known);
if any(same)
    name = known{find(same, 1)};
else
    start = strncmpi(name, known, numel(name));
    if sum(start) == 1
        name = known{start};
    end
end
end

function options = __solver_defaults(options, solver)
switch solver
    case 'fzero'
        options = struct('Display', 'notify', 'TolX', eps, 'FunValCheck', 'off', 'OutputFcn', [], 'PlotFcns', []);
    case 'fminbnd'
        options = struct('Display', 'notify', 'MaxFunEvals', 500, 'MaxIter', 500, 'TolX', 1e-4, 'FunValCheck', 'off', ...
            'OutputFcn', [], 'PlotFcns', []);
    case 'fminsearch'
        options = struct('Display', 'notify', 'MaxFunEvals', '200*numberofvariables', 'MaxIter', '200*numberofvariables', ...
            'TolX', 1e-4, 'TolFun', 1e-4, 'FunValCheck', 'off', 'OutputFcn', [], 'PlotFcns', []);
    case 'lsqnonneg'
        options = struct('Display', 'notify', 'TolX', '10*eps*norm(C,1)*length(C)');
    otherwise
        options.Display = 'final';
        options.TolFun = 1e-6;
        options.TolX = 1e-6;
        options.MaxIter = 400;
end
end
