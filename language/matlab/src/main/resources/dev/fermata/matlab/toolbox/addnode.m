% A graph with more nodes: addnode(G, count), addnode(G, names) or addnode(G, NodeTable).
function G = addnode(G, nodes)
__graph(G, 'addnode');
n = numnodes(G);
if istable(nodes)
    more = nodes;
elseif __is_names(nodes)
    more = table(reshape(cellstr(nodes), [], 1), 'VariableNames', {'Name'});
    if n > 0 && ~hasnames(G)
        error('RunMat:graph:NoNames', 'Cannot add named nodes to a graph without node names.');
    elseif n > 0 && any(ismember(more.Name, G.NodeProperties.Name))
        error('RunMat:graph:DuplicateNames', 'Node names must be unique.');
    end
else
    if ~isscalar(nodes) || nodes < 0 || nodes ~= round(nodes)
        error('RunMat:graph:InvalidCount', 'The number of nodes must be a nonnegative integer.');
    end
    more = __empty_rows(double(nodes));
    if hasnames(G)
        more = table(new_names(G.NodeProperties.Name, double(nodes)), 'VariableNames', {'Name'});
    end
end
if n == 0
    G.NodeProperties = __named_nodes(more);
    return
end
old = G.NodeProperties;
variables = old.Properties.VariableNames;
for k = 1:numel(variables)
    if ~any(strcmp(more.Properties.VariableNames, variables{k}))
        more.(variables{k}) = missing_like(old.(variables{k}), height(more));
    end
end
if width(old) == 0 && width(more) == 0
    G.NodeProperties = __empty_rows(n + height(more));
else
    G.NodeProperties = __named_nodes([old; more(:, variables)]);
end
end

function names = new_names(old, count)
names = cell(count, 1);
number = numel(old);
for k = 1:count
    number = number + 1;
    names{k} = sprintf('Node%d', number);
end
end

function column = missing_like(values, count)
if iscell(values)
    column = repmat({''}, count, size(values, 2));
elseif isstring(values)
    column = strings(count, size(values, 2));
elseif isfloat(values)
    column = zeros(count, size(values, 2));
else
    column = repmat(values(1), count, size(values, 2));
end
end
