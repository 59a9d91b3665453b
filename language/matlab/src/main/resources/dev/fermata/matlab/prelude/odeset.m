% A struct of options for the solvers of differential equations.
function options = odeset(varargin)
names = {'AbsTol', 'BDF', 'Events', 'InitialStep', 'Jacobian', 'JConstant', 'JPattern', 'Mass', 'MassSingular', 'MaxOrder', ...
    'MaxStep', 'MinStep', 'NonNegative', 'NormControl', 'OutputFcn', 'OutputSel', 'Refine', 'RelTol', 'Stats', 'Vectorized', ...
    'MStateDependence', 'MvPattern', 'InitialSlope'};
options = struct();
for k = 1:numel(names)
    options.(names{k}) = [];
end
k = 1;
while k <= nargin && isstruct(varargin{k})
    given = fieldnames(varargin{k});
    for j = 1:numel(given)
        value = varargin{k}.(given{j});
        if ~isempty(value)
            options.(given{j}) = value;
        end
    end
    k = k + 1;
end
if mod(nargin - k + 1, 2) ~= 0
    error('RunMat:odeset:InvalidArgument', 'Arguments must occur in name-value pairs.');
end
while k < nargin
    name = char(varargin{k});
    match = strcmpi(name, names);
    if ~any(match)
        match = strncmpi(name, names, numel(name));
    end
    if ~any(match)
        error('RunMat:odeset:InvalidArgument', 'Unrecognized property name ''%s''.', name);
    end
    options.(names{find(match, 1)}) = varargin{k + 1};
    k = k + 2;
end
end
