% Counts and statistics of groups of rows.
function [G, BG, BC] = groupsummary(T, groupvars, varargin)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
positional = varargin;
includeMissing = true;
includeEmpty = false;
known = {'includemissinggroups', 'includeemptygroups'};
for k = numel(varargin)-1:-1:1
    if (ischar(varargin{k}) || isstring(varargin{k}) && isscalar(varargin{k})) && any(strcmpi(varargin{k}, known))
        positional = varargin(1:k-1);
        includeMissing = __named('IncludeMissingGroups', includeMissing, varargin(k:end));
        includeEmpty = __named('IncludeEmptyGroups', includeEmpty, varargin(k:end));
    end
end
if ~istabular(T)
    [G, BG, BC] = of_arrays(T, groupvars, positional, includeMissing);
    return
end
if istimetable(T)
    T = timetable2table(T);
end
keys = __table_names(T, groupvars);
bins = {};
if numel(positional) > 1 && is_bins(positional{1}) || numel(positional) == 1 && is_bins(positional{1}) && ~is_method(positional{1})
    bins = positional{1};
    positional(1) = [];
end
work = T;
if ~isempty(bins)
    [work, keys] = __binned(work, keys, bins);
end
[group, G, sizes] = __table_groups(work, keys, includeMissing);
if includeEmpty && numel(keys) == 1 && iscategorical(work.(keys{1}))
    all = categories(work.(keys{1}));
    old = G;
    G = table(categorical(all, all, 'Ordinal', isordinal(work.(keys{1}))), 'VariableNames', keys);
    [~, place] = ismember(string(old.(keys{1})), string(all));
    full = zeros(height(G), 1);
    full(place(place > 0)) = sizes(place > 0);
    number = nan(size(group));
    number(~isnan(group)) = place(group(~isnan(group)));
    group = number;
    sizes = full;
end
G.GroupCount = sizes;
if isempty(positional)
    return
end
methods = positional{1};
if numel(positional) > 1
    if isa(positional{2}, 'function_handle')
        names = work.Properties.VariableNames;
        names = names(cellfun(@(n) positional{2}(work.(n)), names));
    else
        names = __table_names(work, positional{2});
    end
else
    names = setdiff(work.Properties.VariableNames, keys, 'stable');
    original = __table_names(T, groupvars);
    names = setdiff(names, original, 'stable');
end
[functions, labels] = __group_methods(methods);
for k = 1:numel(names)
    data = work.(names{k});
    for m = 1:numel(functions)
        values = cell(height(G), 1);
        for g = 1:height(G)
            values{g} = functions{m}(data(group == g, :));
        end
        G.([labels{m} '_' names{k}]) = vertcat(values{:});
    end
end
end

function yes = is_method(value)
words = {'sum', 'mean', 'median', 'mode', 'var', 'std', 'min', 'max', 'range', 'nummissing', 'nnz', 'numunique', 'all'};
yes = isa(value, 'function_handle') || iscell(value) && all(cellfun(@is_method, value)) ...
    || (ischar(value) || isstring(value)) && all(ismember(cellstr(value), words));
end

function yes = is_bins(value)
words = {'none', 'second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century', 'dayname', 'monthname', ...
    'dayofweek', 'dayofmonth', 'dayofyear', 'hourofday', 'monthofyear', 'weekofyear', 'quarterofyear'};
if iscell(value)
    yes = ~isempty(value) && all(cellfun(@is_bins, value));
else
    yes = isnumeric(value) || isdatetime(value) || isduration(value) || (ischar(value) || isstring(value)) && all(ismember(cellstr(value), words));
end
end

function [B, BG, BC] = of_arrays(A, groupvars, positional, includeMissing)
if iscell(groupvars) && ~iscellstr(groupvars)
    columns = groupvars;
else
    columns = {groupvars};
    if size(groupvars, 2) > 1 && size(groupvars, 1) == size(A, 1)
        columns = num2cell(groupvars, 1);
    end
end
[group, found, BC] = __table_groups(table(columns{:}), 1:numel(columns), includeMissing);
if isempty(positional)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
functions = __group_methods(positional{end});
parts = cell(1, numel(functions));
for m = 1:numel(functions)
    values = cell(height(found), 1);
    for g = 1:height(found)
        values{g} = functions{m}(A(group == g, :));
    end
    parts{m} = vertcat(values{:});
end
B = horzcat(parts{:});
if numel(columns) == 1
    BG = found.(1);
else
    BG = cell(1, numel(columns));
    for k = 1:numel(columns)
        BG{k} = found.(k);
    end
end
end
