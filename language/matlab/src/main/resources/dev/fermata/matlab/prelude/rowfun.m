% Applies a function to each row of a table, or to each group of rows.
function B = rowfun(f, T, varargin)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if ~istabular(T)
    error('RunMat:table:rowfun:InvalidInput', 'Second argument must be a table or timetable.');
end
if ~isa(f, 'function_handle')
    f = str2func(char(f));
end
groups = __named('GroupingVariables', [], varargin);
form = lower(char(__named('OutputFormat', 'table', varargin)));
separate = __named('SeparateInputs', true, varargin);
extract = __named('ExtractCellContents', false, varargin);
handler = __named('ErrorHandler', [], varargin);
outNames = cellstr(__named('OutputVariableNames', {}, varargin));
wanted = __named('NumOutputs', max(1, numel(outNames)), varargin);
keys = {};
if ~isempty(groups)
    keys = __table_names(T, groups);
end
given = __named('InputVariables', [], varargin);
if isempty(given)
    names = setdiff(T.Properties.VariableNames, keys, 'stable');
else
    names = __table_names(T, given);
end
if isempty(keys)
    group = (1:height(T))';
    count = height(T);
else
    [group, found, sizes] = __table_groups(T, keys, false);
    count = height(found);
end
results = cell(count, wanted);
for g = 1:count
    inputs = cell(1, numel(names));
    for k = 1:numel(names)
        data = T.(names{k});
        part = data(group == g, :);
        if extract && iscell(part) && numel(part) == 1
            part = part{1};
        end
        inputs{k} = part;
    end
    if ~separate
        inputs = {horzcat(inputs{:})};
    end
    if isempty(handler)
        [results{g, :}] = f(inputs{:});
    else
        try
            [results{g, :}] = f(inputs{:});
        catch failure
            info = struct('identifier', failure.identifier, 'message', failure.message, 'index', g);
            [results{g, :}] = handler(info, inputs{:});
        end
    end
end
if strcmp(form, 'cell')
    B = results;
    return
end
columns = cell(1, wanted);
for k = 1:wanted
    columns{k} = vertcat(results{:, k});
    if ischar(results{1, k})
        columns{k} = results(:, k);
    end
end
if strcmp(form, 'uniform')
    B = horzcat(columns{:});
    return
end
if isempty(outNames)
    outNames = arrayfun(@(k) sprintf('Var%d', k), 1:wanted, 'UniformOutput', false);
end
B = table(columns{:}, 'VariableNames', outNames);
if ~isempty(keys)
    rows = arrayfun(@(g) size(results{g, 1}, 1), 1:count);
    repeated = repelem((1:count)', rows');
    B = [found(repeated, :), table(sizes(repeated), 'VariableNames', {'GroupCount'}), B];
elseif istimetable(T)
    B = table2timetable(B, 'RowTimes', T.(T.Properties.DimensionNames{1}));
elseif ~isempty(T.Properties.RowNames)
    B.Properties.RowNames = T.Properties.RowNames;
end
end
