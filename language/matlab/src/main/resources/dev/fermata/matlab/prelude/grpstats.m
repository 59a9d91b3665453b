% Statistics of the rows of each group: means, or those asked for by name or handle.
function varargout = grpstats(X, group, which, varargin)
if istabular(X)
    if nargin < 3 || isempty(which)
        which = {'mean'};
    end
    varargout{1} = __grpstats_table(X, group, which, varargin);
    return
end
if nargin < 2 || isempty(group)
    group = ones(size(X, 1), 1);
end
if nargin < 3
    which = {'mean', 'sem', 'numel', 'gname'};
elseif ~iscell(which)
    which = {which};
end
if isrow(X) && numel(group) == numel(X)
    X = X(:);
end
if ischar(group)
    group = cellstr(group);
end
[G, names] = findgroups(group(:));
count = max([G; 0]);
varargout = cell(1, max(1, nargout));
for k = 1:numel(varargout)
    kind = which{k};
    if strcmpi(kind, 'gname')
        if isnumeric(names) || islogical(names)
            names = arrayfun(@(v) num2str(v), names, 'UniformOutput', false);
        end
        varargout{k} = cellstr(names(:));
        continue
    end
    rows = cell(count, 1);
    for g = 1:count
        rows{g} = __group_statistic(X(G == g, :), kind);
    end
    varargout{k} = vertcat(rows{:});
end
end

% One statistic of the columns, without missing numbers.
function row = __group_statistic(part, kind)
row = zeros(1, 0);
for j = 1:size(part, 2)
    x = part(~isnan(part(:, j)), j);
    if isa(kind, 'function_handle')
        value = kind(x);
    else
        switch lower(char(kind))
            case 'mean'
                value = mean(x);
            case 'sem'
                value = std(x) / sqrt(numel(x));
            case 'numel'
                value = numel(x);
            case 'std'
                value = std(x);
            case 'var'
                value = var(x);
            case 'min'
                value = min(x);
            case 'max'
                value = max(x);
            case 'range'
                value = range(x);
            case 'median'
                value = median(x);
            case 'mode'
                value = mode(x);
            case 'sum'
                value = sum(x);
            case 'meanci'
                value = mean(x) + [-1 1] * tinv(0.975, numel(x) - 1) * std(x) / sqrt(numel(x));
            otherwise
                error('RunMat:grpstats:InvalidArgument', 'Unrecognized statistic: ''%s''.', char(kind));
        end
    end
    row = [row reshape(value, 1, [])];
end
end
