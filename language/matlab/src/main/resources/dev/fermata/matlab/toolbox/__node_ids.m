% The numbers of nodes, which must exist.
function id = __node_ids(G, nodes)
id = findnode(G, nodes);
if any(id == 0)
    if __is_names(nodes)
        nodes = cellstr(nodes);
        error('RunMat:graph:UnknownNode', 'Unknown node name ''%s''.', nodes{find(id == 0, 1)});
    end
    error('RunMat:graph:InvalidNode', 'Node IDs must be positive integers not greater than the number of nodes, which is %d.', numnodes(G));
end
end
