% How trainNetwork and trainnet train: trainingOptions(solver) with 'sgdm', 'adam' or 'rmsprop', and names and values of options.
function options = trainingOptions(solver, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
switch lower(char(solver))
    case 'adam'
        options = nnet.cnn.TrainingOptionsADAM();
    case 'sgdm'
        options = nnet.cnn.TrainingOptionsSGDM();
    case 'rmsprop'
        options = nnet.cnn.TrainingOptionsRMSProp();
    otherwise
        error('RunMat:trainingOptions:InvalidArgument', 'Solver name must be ''sgdm'', ''adam'' or ''rmsprop''.');
end
if mod(numel(varargin), 2)
    error('RunMat:trainingOptions:InvalidArgument', 'Name-value arguments must be given as name and value pairs.');
end
names = properties(options);
positive = {'MaxEpochs', 'MiniBatchSize', 'InitialLearnRate', 'VerboseFrequency'};
for k = 1:2:numel(varargin)
    at = find(strcmpi(varargin{k}, names), 1);
    if isempty(at)
        error('RunMat:trainingOptions:InvalidArgument', '''%s'' is not an option for solver ''%s''.', char(varargin{k}), char(solver));
    end
    value = varargin{k + 1};
    if any(strcmp(names{at}, positive)) && ~(isnumeric(value) && isscalar(value) && value > 0)
        error('RunMat:trainingOptions:InvalidArgument', 'The value of ''%s'' is invalid. Expected %s to be positive.', names{at}, names{at});
    end
    if isstring(value) && isscalar(value)
        value = char(value);
    end
    options.(names{at}) = value;
end
end
