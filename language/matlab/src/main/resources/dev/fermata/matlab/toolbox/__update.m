% Parameters and gradients that go together, in tables, cells, structs or networks, given to a function one by one.
function varargout = __update(f, params, grads, states)
n = nargout;
varargout = cell(1, n);
if isa(params, 'dlnetwork')
    if isempty(states)
        states = cell(1, n - 1);
    end
    results = cell(1, n);
    [results{:}] = __update(f, params.Learnables, grads, states);
    params = setLearnables(params, results{1});
    varargout = results;
    varargout{1} = params;
elseif istable(params)
    varargout(:) = {params};
    for k = 1:height(params)
        part = cell(1, n);
        [part{:}] = f(params.Value{k}, grads.Value{k}, cellfun(@(s) item(s, k), states, 'UniformOutput', false));
        for j = 1:n
            varargout{j}.Value{k} = part{j};
        end
    end
elseif iscell(params)
    varargout(:) = {params};
    for k = 1:numel(params)
        part = cell(1, n);
        [part{:}] = __update(f, params{k}, grads{k}, cellfun(@(s) item(s, k), states, 'UniformOutput', false));
        for j = 1:n
            varargout{j}{k} = part{j};
        end
    end
elseif isstruct(params)
    varargout(:) = {params};
    names = fieldnames(params);
    for k = 1:numel(names)
        part = cell(1, n);
        [part{:}] = __update(f, params.(names{k}), grads.(names{k}), cellfun(@(s) field(s, names{k}), states, 'UniformOutput', false));
        for j = 1:n
            varargout{j}.(names{k}) = part{j};
        end
    end
else
    [varargout{:}] = f(params, grads, states);
end
end

function v = item(s, k)
v = [];
if istable(s)
    v = s.Value{k};
elseif iscell(s)
    v = s{k};
end
end

function v = field(s, name)
v = [];
if isstruct(s)
    v = s.(name);
end
end
