% The predictors, the response and the options that the arguments of a function which trains a model say.
function data = __model_input(caller, X, rest)
data = struct('X', [], 'Y', [], 'PredictorNames', {{}}, 'ResponseName', 'Y', 'IsTable', istable(X), 'Levels', {{}}, 'Options', struct());
if istable(X)
    names = X.Properties.VariableNames;
    if isempty(rest)
        error(['RunMat:' caller ':InvalidArgument'], 'You must specify the response.');
    end
    response = rest{1};
    rest(1) = [];
    if (ischar(response) || isstring(response)) && (~isstring(response) || isscalar(response)) && height(X) ~= size(response, 1) || isstring(response) && isscalar(response)
        text = char(response);
        if any(text == '~')
            at = find(text == '~', 1);
            data.ResponseName = strtrim(text(1:at - 1));
            predictors = strtrim(strsplit(text(at + 1:end), '+'));
        else
            data.ResponseName = text;
            predictors = setdiff(names, {text}, 'stable');
        end
        if ~any(strcmp(data.ResponseName, names))
            error(['RunMat:' caller ':InvalidArgument'], 'Unrecognized table variable name ''%s''.', data.ResponseName);
        end
        data.Y = X.(data.ResponseName);
    else
        data.Y = response;
        predictors = names;
    end
else
    if isempty(rest)
        error(['RunMat:' caller ':InvalidArgument'], 'You must specify the response.');
    end
    if ~isnumeric(X) && ~islogical(X)
        error(['RunMat:' caller ':InvalidArgument'], 'X must be a numeric matrix or a table.');
    end
    data.Y = rest{1};
    rest(1) = [];
    predictors = arrayfun(@(k) sprintf('x%d', k), 1:size(X, 2), 'UniformOutput', false);
end
if mod(numel(rest), 2)
    error(['RunMat:' caller ':InvalidArgument'], 'Wrong number of arguments.');
end
categorical = [];
for k = 1:2:numel(rest)
    switch lower(char(rest{k}))
        case 'predictornames'
            predictors = reshape(cellstr(rest{k + 1}), 1, []);
        case 'responsename'
            data.ResponseName = char(rest{k + 1});
        case 'categoricalpredictors'
            categorical = rest{k + 1};
            if islogical(categorical)
                categorical = find(categorical);
            elseif ~isnumeric(categorical)
                [~, categorical] = ismember(cellstr(categorical), predictors);
            end
        otherwise
            data.Options.(lower(char(rest{k}))) = rest{k + 1};
    end
end
p = numel(predictors);
if istable(X)
    bad = predictors(~ismember(predictors, names));
    if ~isempty(bad)
        error(['RunMat:' caller ':InvalidArgument'], 'Unrecognized table variable name ''%s''.', bad{1});
    end
end
data.Levels = cell(1, p);
if istable(X)
    data.X = zeros(height(X), p);
    for k = 1:p
        value = X.(predictors{k});
        [data.X(:, k), data.Levels{k}] = __predictor_codes(value, {});
    end
else
    data.X = double(X);
end
for k = reshape(categorical, 1, [])
    if isempty(data.Levels{k})
        data.Levels{k} = num2cell(unique(data.X(~isnan(data.X(:, k)), k)));
        [~, data.X(:, k)] = ismember(data.X(:, k), cell2mat(data.Levels{k}));
    end
end
data.PredictorNames = predictors;
if ischar(data.Y)
    count = size(data.Y, 1);
else
    count = numel(data.Y);
end
if count ~= size(data.X, 1)
    error(['RunMat:' caller ':InvalidArgument'], 'X and Y do not have the same number of observations.');
end
end
