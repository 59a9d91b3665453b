% A value whose dlarrays are the beginning of a traced calculation.
function v = __traced(v)
if isa(v, 'dlarray')
    v = traced(v);
elseif isa(v, 'dlnetwork')
    v = withTracing(v);
elseif iscell(v)
    for k = 1:numel(v)
        v{k} = __traced(v{k});
    end
elseif isstruct(v)
    names = fieldnames(v);
    for i = 1:numel(v)
        for k = 1:numel(names)
            v(i).(names{k}) = __traced(v(i).(names{k}));
        end
    end
elseif istable(v) && any(strcmp(v.Properties.VariableNames, 'Value'))
    v.Value = __traced(v.Value);
end
end
