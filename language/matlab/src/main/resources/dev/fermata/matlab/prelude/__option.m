% An option that is set, or its default. Old and new names of an option mean the same.
function value = __option(options, name, default)
value = default;
if ~isstruct(options)
    return
end
names = {name};
switch name
    case 'TolX', names{2} = 'StepTolerance';
    case 'TolFun', names = {name, 'FunctionTolerance', 'OptimalityTolerance'};
    case 'MaxIter', names{2} = 'MaxIterations';
    case 'MaxFunEvals', names{2} = 'MaxFunctionEvaluations';
end
for k = 1:numel(names)
    if isfield(options, names{k})
        given = options.(names{k});
        if ~isempty(given)
            value = given;
            return
        end
    end
end
end
