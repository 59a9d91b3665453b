% A value whose dlarrays no longer belong to a traced calculation.
function v = __untraced(v)
if isa(v, 'dlarray')
    v = untraced(v);
elseif isa(v, 'dlnetwork')
    v = withoutTracing(v);
elseif iscell(v)
    for k = 1:numel(v)
        v{k} = __untraced(v{k});
    end
elseif isstruct(v)
    names = fieldnames(v);
    for i = 1:numel(v)
        for k = 1:numel(names)
            v(i).(names{k}) = __untraced(v(i).(names{k}));
        end
    end
elseif istable(v) && any(strcmp(v.Properties.VariableNames, 'Value'))
    v.Value = __untraced(v.Value);
end
end
