% Whether nodes are named by text.
function answer = __is_names(nodes)
answer = ischar(nodes) || iscell(nodes) || isstring(nodes);
end
