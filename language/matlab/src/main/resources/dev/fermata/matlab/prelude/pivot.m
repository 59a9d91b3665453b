% Statistics of groups with one variable for each value of another.
function P = pivot(T, varargin)
rowKeys = __named('Rows', {}, varargin);
columnKey = __named('Columns', {}, varargin);
data = __named('DataVariable', {}, varargin);
if isempty(data)
    method = __named('Method', 'count', varargin);
elseif isnumeric(T.(char(__table_names(T, data))))
    method = __named('Method', 'sum', varargin);
else
    method = __named('Method', 'count', varargin);
end
if ~isempty(rowKeys)
    rowKeys = __table_names(T, rowKeys);
end
[rowGroup, P] = __table_groups(T, rowKeys, true);
if isempty(rowKeys)
    P = table();
    rows = 1;
    rowGroup = ones(height(T), 1);
else
    rows = height(P);
end
if isempty(columnKey)
    labels = {char(string(method))};
    columnGroup = ones(height(T), 1);
    if ~isempty(data)
        labels = {[char(string(method)) '_' char(__table_names(T, data))]};
    end
else
    name = char(__table_names(T, columnKey));
    [columnGroup, found] = __table_groups(T, name, true);
    labels = cellstr(string(found.(name)));
end
isCount = (ischar(method) || isstring(method)) && any(strcmpi(method, {'count', 'none'}));
if ~isCount
    functions = __group_methods(method);
    values = T.(char(__table_names(T, data)));
end
for c = 1:numel(labels)
    column = zeros(rows, 1);
    for r = 1:rows
        here = rowGroup == r & columnGroup == c;
        if isCount
            column(r) = sum(here);
        elseif any(here)
            column(r) = functions{1}(values(here, :));
        elseif ~any(strcmpi(string(method), "sum"))
            column(r) = NaN;
        end
    end
    P.(labels{c}) = column;
end
end
