% Minimizes a function of a table row by Bayesian optimization: bayesopt(fun, variables), with 'MaxObjectiveEvaluations',
% 'NumSeedPoints', 'Verbose', 'AcquisitionFunctionName', 'InitialX', 'XConstraintFcn', 'PlotFcn' and others.
function results = bayesopt(fun, variables, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if ~isa(fun, 'function_handle')
    error('RunMat:bayesopt:InvalidArgument', 'The objective must be a function handle.');
end
if ~isa(variables, 'optimizableVariable')
    error('RunMat:bayesopt:InvalidArgument', 'The variables must be a vector of optimizableVariable objects.');
end
most = 30;
seeds = 4;
verbose = 1;
initial = [];
constraint = [];
known = {'acquisitionfunctionname', 'plotfcn', 'isobjectivedeterministic', 'explorationratio', 'useparallel', 'maxtime', 'outputfcn', 'numcoupledconstraints', ...
    'gpactivesetsize', 'savefilename', 'savevariablename', 'initialobjective', 'conditionalvariablefcn', 'parallelmethod', 'minworkerutilization'};
for k = 1:2:numel(varargin) - 1
    value = varargin{k + 1};
    switch lower(char(varargin{k}))
        case 'maxobjectiveevaluations'
            most = value;
        case 'numseedpoints'
            seeds = value;
        case 'verbose'
            verbose = value;
        case 'initialx'
            initial = value;
        case 'xconstraintfcn'
            constraint = value;
        otherwise
            if ~any(strcmpi(varargin{k}, known))
                error('RunMat:bayesopt:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
            end
    end
end
variables = variables(:)';
used = variables(arrayfun(@(v) v.Optimize, variables));
n = numel(used);
U = zeros(0, n);
y = zeros(0, 1);
trace = [];
low = zeros(0, 1);
clock0 = tic;
if verbose > 0
    rule = ['|', repmat('=', 1, 65 + 15 * n), '|'];
    fprintf('%s\n| Iter | Eval   | Objective   | Objective   | BestSoFar   | BestSoFar   |', rule);
    for v = used
        fprintf(' %12s |', v.Name);
    end
    fprintf('\n|      | result |             | runtime     | (observed)  | (estim.)    |%s\n%s\n', repmat('              |', 1, n), rule);
end
model = [];
for k = 1:most
    if k <= height(initial)
        row = initial(k, :);
    else
        if k <= max(seeds, 2)
            u = admitted(used, constraint, rand(100, n));
            u = u(1, :);
        else
            u = proposal(model, used, constraint, min(y(isfinite(y))), U);
        end
        row = row_of(used, u);
    end
    start = tic;
    try
        value = fun(row);
    catch problem
        error('RunMat:bayesopt:Objective', 'The objective function failed: %s', problem.message);
    end
    if ~isnumeric(value) || ~isscalar(value)
        error('RunMat:bayesopt:Objective', 'The objective function must return a numeric scalar.');
    end
    spent = toc(start);
    u = zeros(1, n);
    for j = 1:n
        u(j) = __to_unit(used(j), row.(used(j).Name));
    end
    best = all(~(y <= value));
    U(end + 1, :) = u;
    y(end + 1, 1) = value;
    if isempty(trace)
        trace = row;
    else
        trace = [trace; row];
    end
    low(end + 1, 1) = min(y);
    good = isfinite(y);
    model = __process_fit(U(good, :), y(good));
    estimates = __process_predict(model, U);
    if verbose > 0
        if best
            word = 'Best  ';
        else
            word = 'Accept';
        end
        [~, at] = min(estimates);
        fprintf('| %4d | %s | %11.5g | %11.5g | %11.5g | %11.5g |', k, word, value, spent, min(y), estimates(at));
        for j = 1:n
            item = row.(used(j).Name);
            if isnumeric(item)
                fprintf(' %12.5g |', item);
            else
                fprintf(' %12s |', string(item));
            end
        end
        fprintf('\n');
    end
end
[least, at] = min(y);
[estimated, near] = min(__process_predict(model, U));
next = row_of(used, proposal(model, used, constraint, least, U));
results = BayesianOptimization(struct('ObjectiveFcn', fun, 'VariableDescriptions', used, 'MinObjective', least, 'XAtMinObjective', trace(at, :), ...
    'MinEstimatedObjective', estimated, 'XAtMinEstimatedObjective', trace(near, :), 'NumObjectiveEvaluations', most, 'TotalElapsedTime', toc(clock0), ...
    'NextPoint', next, 'XTrace', trace, 'ObjectiveTrace', y, 'ObjectiveMinimumTrace', low, 'UserDataTrace', {cell(most, 1)}, 'Model', model));
if verbose > 0
    fprintf('\n__________________________________________________________\nOptimization completed.\nMaxObjectiveEvaluations of %d reached.\nTotal function evaluations: %d\n\n', most, most);
    fprintf('Best observed feasible point:\n');
    disp(trace(at, :));
    fprintf('Observed objective function value = %.5g\n', least);
end
end

function row = row_of(variables, u)
row = table();
for j = 1:numel(variables)
    row.(variables(j).Name) = __from_unit(variables(j), u(j));
end
end

function u = admitted(variables, constraint, u)
if isempty(constraint)
    return
end
rows = table();
for j = 1:numel(variables)
    rows.(variables(j).Name) = __from_unit(variables(j), u(:, j));
end
ok = constraint(rows);
if any(ok)
    u = u(ok, :);
end
end

function u = proposal(model, variables, constraint, least, U)
n = numel(variables);
[~, at] = min(__process_predict(model, U));
near = min(1, max(0, U(at, :) + 0.1 * randn(200, n)));
u = admitted(variables, constraint, [rand(800, n); near]);
[m, s] = __process_predict(model, u);
z = (least - m) ./ max(s, 1e-12);
[~, at] = max(s .* (z .* normcdf(z) + normpdf(z)));
u = u(at, :);
end
