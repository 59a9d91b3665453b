% A value in which every dlarray and network went through a function of its own kind.
function v = __with_arrays(v, ofArray, ofNetwork)
if isa(v, 'dlarray')
    v = ofArray(v);
elseif isa(v, 'dlnetwork')
    v = ofNetwork(v);
elseif iscell(v)
    for k = 1:numel(v)
        v{k} = __with_arrays(v{k}, ofArray, ofNetwork);
    end
elseif isstruct(v)
    names = fieldnames(v);
    for i = 1:numel(v)
        for k = 1:numel(names)
            v(i).(names{k}) = __with_arrays(v(i).(names{k}), ofArray, ofNetwork);
        end
    end
elseif istable(v) && any(strcmp(v.Properties.VariableNames, 'Value'))
    v.Value = __with_arrays(v.Value, ofArray, ofNetwork);
end
end
