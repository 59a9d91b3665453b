% A table of nodes with names as a cell array, which must all be different.
function T = __named_nodes(T)
if any(strcmp(T.Properties.VariableNames, 'Name'))
    names = reshape(cellstr(T.Name), [], 1);
    if numel(unique(names)) ~= numel(names)
        error('RunMat:graph:DuplicateNames', 'Node names must be unique.');
    end
    T.Name = names;
end
end
