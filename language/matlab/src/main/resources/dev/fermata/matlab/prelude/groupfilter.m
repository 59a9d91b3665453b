% Rows of a table that a condition on groups lets through.
function T = groupfilter(T, groupvars, varargin)
keys = __table_names(T, groupvars);
condition = varargin{1};
if numel(varargin) > 1
    names = __table_names(T, varargin{2});
else
    names = setdiff(T.Properties.VariableNames, keys, 'stable');
end
[group, found] = __table_groups(T, keys, true);
keep = true(height(T), 1);
for g = 1:height(found)
    rows = find(group == g);
    for k = 1:numel(names)
        data = T.(names{k});
        result = condition(data(rows, :));
        keep(rows) = keep(rows) & all(result, 2);
    end
end
T = T(keep, :);
end
