% The ends of edges as numbers, the names of the nodes ([] for none) and how many nodes there are.
function [s, t, names, count] = __node_lists(s, t, nodes)
names = [];
if istable(nodes)
    if any(strcmp(nodes.Properties.VariableNames, 'Name'))
        names = cellstr(nodes.Name);
    end
elseif iscell(nodes) || isstring(nodes)
    names = cellstr(nodes);
end
names = reshape(names, [], 1);
if __is_names(s) || __is_names(t)
    s = reshape(cellstr(s), [], 1);
    t = reshape(cellstr(t), [], 1);
    if isscalar(s)
        s = repmat(s, size(t));
    elseif isscalar(t)
        t = repmat(t, size(s));
    end
    check(numel(s), numel(t));
    if isempty(names)
        names = unique([s; t], 'stable');
    elseif ~all(ismember([s; t], names))
        error('RunMat:graph:UnknownName', 'Edges must refer to nodes that have the given names.');
    end
    [~, s] = ismember(s, names);
    [~, t] = ismember(t, names);
    count = numel(names);
    return
end
s = double(s(:));
t = double(t(:));
if isscalar(s)
    s = repmat(s, size(t));
elseif isscalar(t)
    t = repmat(t, size(s));
end
check(numel(s), numel(t));
if any([s; t] < 1) || any([s; t] ~= round([s; t]))
    error('RunMat:graph:InvalidNode', 'Node IDs must be positive integers.');
end
count = max([s; t; 0]);
if isnumeric(nodes) && ~isempty(nodes)
    if nodes < count
        error('RunMat:graph:InvalidCount', 'The number of nodes must not be less than the largest node ID.');
    end
    count = double(nodes);
elseif istable(nodes)
    count = max(count, height(nodes));
elseif ~isempty(names)
    if numel(names) < count
        error('RunMat:graph:InvalidNames', 'Number of node names must match the number of nodes.');
    end
    count = numel(names);
end
end

function check(a, b)
if a ~= b
    error('RunMat:graph:SizeMismatch', 'Source and target nodes must have the same number of elements.');
end
end
