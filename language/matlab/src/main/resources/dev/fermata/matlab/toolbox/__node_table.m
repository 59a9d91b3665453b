% The table of nodes for what a constructor was told of them.
function T = __node_table(nodes, names, count)
if istable(nodes)
    if height(nodes) < count
        error('RunMat:graph:InvalidNodes', 'The table of nodes must have a row per node.');
    end
    T = __named_nodes(nodes);
elseif isempty(names)
    T = __empty_rows(count);
else
    T = table(reshape(cellstr(names), [], 1), 'VariableNames', {'Name'});
end
end
