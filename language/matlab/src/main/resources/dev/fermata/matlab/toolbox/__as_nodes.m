% Numbers of nodes as a caller wants them: names when it has asked by name.
function nodes = __as_nodes(G, id, asked)
if __is_names(asked) && hasnames(G)
    nodes = reshape(G.NodeProperties.Name(id), size(id));
else
    nodes = id;
end
end
