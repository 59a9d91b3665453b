% Parameters changed by a function of one's own: dlupdate(fun, params, gradients...).
function varargout = dlupdate(f, params, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
n = max(1, nargout);
varargout = cell(1, n);
[varargout{:}] = mapped(f, n, params, varargin);
end

function varargout = mapped(f, n, params, others)
varargout = cell(1, n);
part = cell(1, n);
if isa(params, 'dlnetwork')
    results = cell(1, n);
    [results{:}] = mapped(f, n, params.Learnables, others);
    varargout = results;
    varargout{1} = setLearnables(params, results{1});
elseif istable(params)
    varargout(:) = {params};
    for k = 1:height(params)
        rest = cellfun(@(o) o.Value{k}, others, 'UniformOutput', false);
        [part{:}] = f(params.Value{k}, rest{:});
        for j = 1:n
            varargout{j}.Value{k} = part{j};
        end
    end
elseif iscell(params)
    varargout(:) = {params};
    for k = 1:numel(params)
        [part{:}] = mapped(f, n, params{k}, cellfun(@(o) o{k}, others, 'UniformOutput', false));
        for j = 1:n
            varargout{j}{k} = part{j};
        end
    end
elseif isstruct(params)
    varargout(:) = {params};
    names = fieldnames(params);
    for k = 1:numel(names)
        [part{:}] = mapped(f, n, params.(names{k}), cellfun(@(o) o.(names{k}), others, 'UniformOutput', false));
        for j = 1:n
            varargout{j}.(names{k}) = part{j};
        end
    end
else
    [varargout{:}] = f(params, others{:});
end
end
