% Applies a function to each variable of a table, or to each variable of each group of rows.
function B = varfun(f, T, varargin)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if ~istabular(T)
    error('RunMat:table:varfun:InvalidInput', 'Second argument must be a table or timetable.');
end
groups = __named('GroupingVariables', [], varargin);
form = lower(char(__named('OutputFormat', 'auto', varargin)));
handler = __named('ErrorHandler', [], varargin);
keys = {};
if ~isempty(groups)
    keys = __table_names(T, groups);
end
given = __named('InputVariables', [], varargin);
if isempty(given)
    names = setdiff(T.Properties.VariableNames, keys, 'stable');
elseif isa(given, 'function_handle')
    names = T.Properties.VariableNames;
    names = names(cellfun(@(n) given(T.(n)), names));
else
    names = __table_names(T, given);
end
if ~iscell(f)
    callee = f;
    if ~isa(f, 'function_handle')
        callee = str2func(char(f));
    end
    label = __function_label(callee);
end
if isempty(keys)
    group = ones(height(T), 1);
    count = 1;
else
    [group, found, sizes] = __table_groups(T, keys, false);
    count = height(found);
end
results = cell(count, numel(names));
for k = 1:numel(names)
    data = T.(names{k});
    for g = 1:count
        part = data;
        if ~isempty(keys)
            part = data(group == g, :);
        end
        if isempty(handler)
            results{g, k} = callee(part);
        else
            try
                results{g, k} = callee(part);
            catch failure
                info = struct('identifier', failure.identifier, 'message', failure.message, 'index', k, 'name', names{k});
                results{g, k} = handler(info, part);
            end
        end
    end
end
switch form
    case 'uniform'
        B = vertcat_columns(results);
        if ~isempty(keys)
            B = cell2mat(B);
        end
        if iscell(B)
            B = horzcat(B{:});
        end
    case 'cell'
        B = results;
    otherwise
        columns = vertcat_columns(results);
        outNames = cellfun(@(n) [label '_' n], names, 'UniformOutput', false);
        if isempty(keys)
            if istimetable(T) && ~isempty(columns) && size(columns{1}, 1) == height(T)
                B = timetable(T.(T.Properties.DimensionNames{1}), columns{:}, 'VariableNames', outNames);
            elseif ~isempty(columns) && size(columns{1}, 1) == height(T) && ~isempty(T.Properties.RowNames) && ~istimetable(T)
                B = table(columns{:}, 'VariableNames', outNames, 'RowNames', T.Properties.RowNames);
            else
                B = table(columns{:}, 'VariableNames', outNames);
            end
        else
            rows = arrayfun(@(g) size(results{g, 1}, 1), 1:count);
            repeated = repelem((1:count)', rows');
            B = [found(repeated, :), table(sizes(repeated), 'VariableNames', {'GroupCount'}), table(columns{:}, 'VariableNames', outNames)];
        end
end
end

function columns = vertcat_columns(results)
columns = cell(1, size(results, 2));
for k = 1:size(results, 2)
    columns{k} = vertcat(results{:, k});
end
end
