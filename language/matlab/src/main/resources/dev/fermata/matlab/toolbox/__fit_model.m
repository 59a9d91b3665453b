% The variables, terms and options that the arguments of a fitting function say; 'make' is called with them.
function mdl = __fit_model(make, caller, X, rest)
extra = {};
if istable(X)
    names = X.Properties.VariableNames;
    data = cellfun(@(name) X.(name), names, 'UniformOutput', false);
    response = numel(names);
else
    if isempty(rest) || ischar(rest{1}) || isstring(rest{1})
        error(['RunMat:' caller ':InvalidArgument'], 'The response vector Y is missing.');
    end
    y = rest{1};
    rest(1) = [];
    if isvector(X) && size(X, 1) ~= numel(y)
        X = X(:);
    end
    if size(X, 1) ~= numel(y)
        error(['RunMat:' caller ':InvalidArgument'], 'The predictor matrix X and the response vector Y must have the same number of rows.');
    end
    n = size(X, 2);
    names = [arrayfun(@(k) sprintf('x%d', k), 1:n, 'UniformOutput', false), {'y'}];
    data = [arrayfun(@(k) X(:, k), 1:n, 'UniformOutput', false), {y(:)}];
    response = n + 1;
end
spec = 'linear';
options = {'predictorvars', 'responsevar', 'varnames', 'intercept', 'weights', 'categoricalvars', 'exclude', 'robustopts', 'distribution', 'link', 'dummyvarcoding', ...
    'upper', 'lower', 'criterion', 'verbose', 'binomialsize', 'offset', 'dispersionflag', 'penter', 'premove', 'nsteps', 'options', 'likelihoodpenalty'};
if ~isempty(rest) && (isnumeric(rest{1}) || ~any(strcmpi(rest{1}, options)))
    spec = rest{1};
    rest(1) = [];
end
if mod(numel(rest), 2)
    error(['RunMat:' caller ':InvalidArgument'], 'Wrong number of arguments.');
end
given = struct('Weights', [], 'Robust', [], 'Exclude', [], 'Intercept', true, 'Categorical', false(1, numel(names)));
predictors = [];
for k = 1:2:numel(rest)
    value = rest{k + 1};
    switch lower(char(rest{k}))
        case 'varnames'
            names = cellstr(value);
            names = names(:)';
        case 'responsevar'
            response = place(value, names, caller);
        case 'predictorvars'
            predictors = place(value, names, caller);
        case 'intercept'
            given.Intercept = logical(value);
        case 'weights'
            given.Weights = value(:);
            if ischar(value) || isstring(value)
                given.Weights = data{place(value, names, caller)};
            end
        case 'categoricalvars'
            if islogical(value)
                given.Categorical(1:numel(value)) = value;
            else
                given.Categorical(place(value, names, caller)) = true;
            end
        case 'exclude'
            given.Exclude = value;
        case 'robustopts'
            if ischar(value) || isstring(value)
                if ~strcmpi(value, 'off')
                    given.Robust = lower(char(value));
                    if strcmp(given.Robust, 'on')
                        given.Robust = 'bisquare';
                    end
                end
            elseif isequal(value, true)
                given.Robust = 'bisquare';
            elseif isstruct(value)
                given.Robust = value.RobustWgtFun;
            end
        otherwise
            if ~any(strcmpi(rest{k}, options))
                error(['RunMat:' caller ':InvalidArgument'], 'Invalid parameter name: %s.', char(rest{k}));
            end
            given.(lower(char(rest{k}))) = value;
    end
end
if isempty(predictors)
    predictors = setdiff(1:numel(names), response);
end
if ~isnumeric(spec) && contains(char(spec), '~')
    text = char(spec);
    at = find(text == '~', 1);
    response = place(strtrim(text(1:at - 1)), names, caller);
    terms = __formula_terms(text(at + 1:end), names);
    terms(:, response) = 0;
elseif isnumeric(spec)
    terms = spec;
    if size(terms, 2) < numel(names)
        terms(:, end + 1:numel(names)) = 0;
    end
else
    terms = __named_terms(lower(char(spec)), numel(names), predictors, caller);
end
if ~given.Intercept
    terms = terms(any(terms, 2), :);
end
mdl = make(data, names, terms, response, given);
end

function k = place(value, names, caller)
if isnumeric(value)
    k = value(:)';
elseif islogical(value)
    k = find(value(:)');
else
    wanted = cellstr(value);
    k = zeros(1, numel(wanted));
    for i = 1:numel(wanted)
        at = find(strcmp(wanted{i}, names), 1);
        if isempty(at)
            error(['RunMat:' caller ':InvalidArgument'], 'Unrecognized table variable name ''%s''.', wanted{i});
        end
        k(i) = at;
    end
end
end
