% Values of one variable spread over several, one for each value of another.
function [U, rows] = unstack(T, vars, indicator, varargin)
valueNames = __table_names(T, vars);
indicatorName = char(__table_names(T, indicator));
aggregate = __named('AggregationFunction', [], varargin);
newNames = cellstr(__named('NewDataVariableNames', {}, varargin));
constants = __named('ConstantVariables', {}, varargin);
given = __named('GroupingVariables', [], varargin);
if isempty(given)
    keys = setdiff(T.Properties.VariableNames, [valueNames, {indicatorName}, cellstr(constants)], 'stable');
else
    keys = __table_names(T, given);
end
[group, U] = __table_groups(T, keys, true);
marks = T.(indicatorName);
if iscategorical(marks)
    labels = categories(marks);
    which = double(marks);
else
    [different, ~, which] = unique(marks);
    labels = cellstr(string(different));
end
% Groups appear in the order of their first rows.
firsts = zeros(height(U), 1);
for g = 1:height(U)
    firsts(g) = find(group == g, 1);
end
[rows, order] = sort(firsts);
U = U(order, :);
for k = 1:numel(valueNames)
    data = T.(valueNames{k});
    for m = 1:numel(labels)
        column = repmat(missing_like(data), height(U), 1);
        for g = 1:height(U)
            found = find(group == order(g) & which == m);
            if isempty(found)
                if isempty(aggregate) || ~isnumeric(data)
                    continue
                end
                column(g, :) = NaN;
            elseif isempty(aggregate)
                if isnumeric(data)
                    column(g, :) = sum(data(found, :), 1);
                else
                    column(g, :) = data(found(1), :);
                end
            else
                column(g, :) = aggregate(data(found, :));
            end
        end
        name = matlab.lang.makeValidName(labels{m});
        if numel(newNames) >= m && numel(valueNames) == 1
            name = newNames{m};
        elseif numel(valueNames) > 1
            name = [valueNames{k} '_' name];
        end
        U.(name) = column;
    end
end
end

function value = missing_like(data)
if isfloat(data)
    value = nan(1, size(data, 2), class(data));
elseif isinteger(data) || islogical(data)
    value = zeros(1, size(data, 2), 'like', data);
elseif iscell(data)
    value = {''};
else
    value = data(1, :);
    value(:) = missing;
end
end
