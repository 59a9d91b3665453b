% Makes objects again in the variables of these names.
function __unpack_variables(workspace, names)
kept = __kept_objects();
for k = 1:numel(names)
    __workspace_set(workspace, names{k}, __unpacked(__workspace_get(workspace, names{k}), kept));
end
end
