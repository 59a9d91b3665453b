% The numbers of nodes by name; 0 for names that no node has.
function id = findnode(G, nodes)
__graph(G, 'findnode');
if __is_names(nodes)
    nodes = cellstr(nodes);
    id = zeros(numel(nodes), 1);
    if hasnames(G)
        [~, at] = ismember(nodes(:), G.NodeProperties.Name);
        id = double(at);
    end
else
    id = double(nodes(:));
    id(id < 1 | id > numnodes(G) | id ~= round(id)) = 0;
end
end
