% The trees of nodes in a cell.
function trees = __html_nodes(nodes)
if isempty(nodes)
    trees = htmlTree.empty(0, 1);
else
    trees = htmlTree(nodes(:));
end
end
