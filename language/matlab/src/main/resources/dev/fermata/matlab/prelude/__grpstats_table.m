% Statistics of groups of the rows of a table, named by the groups.
function G = __grpstats_table(T, group, stats, options)
if ischar(stats) || isa(stats, 'function_handle')
    stats = {stats};
elseif ~iscell(stats)
    stats = cellstr(stats);
end
keys = {};
if ~isempty(group)
    keys = __table_names(T, group);
end
chosen = __named('DataVars', [], options);
if isempty(chosen)
    names = setdiff(T.Properties.VariableNames, keys, 'stable');
else
    names = __table_names(T, chosen);
end
if isempty(keys)
    number = ones(height(T), 1);
    G = table(height(T), 'VariableNames', {'GroupCount'}, 'RowNames', {'All'});
else
    [number, G, sizes] = __table_groups(T, keys, false);
    [number, G, sizes] = as_they_appear(number, G, sizes);
    rows = labels_of(G);
    G.GroupCount = sizes;
    G.Properties.RowNames = rows;
end
for k = 1:numel(names)
    data = T.(names{k});
    for s = 1:numel(stats)
        f = function_of(stats{s});
        parts = cell(height(G), 1);
        for g = 1:height(G)
            parts{g} = f(data(number == g, :));
        end
        label = stats{s};
        if isa(label, 'function_handle')
            label = __function_label(label);
        end
        G.([label '_' names{k}]) = vertcat(parts{:});
    end
end
end

% Groups by one variable of texts come in the order in which they appear.
function [number, found, sizes] = as_they_appear(number, found, sizes)
if width(found) ~= 1 || ~(iscell(found.(1)) || isstring(found.(1)))
    return
end
firsts = zeros(height(found), 1);
for g = 1:height(found)
    firsts(g) = find(number == g, 1);
end
[~, order] = sort(firsts);
place(order) = 1:numel(order);
known = ~isnan(number);
number(known) = place(number(known));
found = found(order, :);
sizes = sizes(order);
end

function labels = labels_of(found)
labels = strings(height(found), 1);
for k = 1:width(found)
    each = string(found.(k));
    if k == 1
        labels = each;
    else
        labels = labels + "_" + each;
    end
end
labels = cellstr(labels);
end

function f = function_of(stat)
if isa(stat, 'function_handle')
    f = stat;
    return
end
switch stat
    case 'mean'
        f = @(x) mean(x, 1, 'omitnan');
    case 'std'
        f = @(x) std(x, 0, 1, 'omitnan');
    case 'var'
        f = @(x) var(x, 0, 1, 'omitnan');
    case 'median'
        f = @(x) median(x, 1, 'omitnan');
    case 'min'
        f = @(x) min(x, [], 1);
    case 'max'
        f = @(x) max(x, [], 1);
    case 'sum'
        f = @(x) sum(x, 1, 'omitnan');
    case 'range'
        f = @(x) max(x, [], 1) - min(x, [], 1);
    case 'numel'
        f = @(x) sum(~isnan(x), 1);
    case 'sem'
        f = @(x) std(x, 0, 1, 'omitnan') ./ sqrt(sum(~isnan(x), 1));
    otherwise
        error('RunMat:grpstats:InvalidStatistic', 'Unrecognized statistic ''%s''.', stat);
end
end
