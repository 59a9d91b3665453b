% save of variables with objects: these are taken apart first.
function __save_objects(workspace, varargin)
names = __save_names(workspace, varargin{:});
copied = __workspace_copy(workspace);
kept = __kept_objects();
for k = 1:numel(names)
    value = __workspace_get(workspace, names{k});
    if __holds_objects(value)
        __workspace_set(copied, names{k}, __packed(value, kept));
    end
end
__save(copied, varargin{:});
end
