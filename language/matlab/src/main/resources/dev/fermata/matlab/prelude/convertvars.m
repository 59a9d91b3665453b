% Converts variables of a table to another class, or by a function.
function T = convertvars(T, vars, type)
if isa(vars, 'function_handle')
    names = T.Properties.VariableNames;
    names = names(cellfun(@(n) vars(T.(n)), names));
else
    names = __table_names(T, vars);
end
if ~isa(type, 'function_handle')
    type = str2func(char(type));
end
for k = 1:numel(names)
    T.(names{k}) = type(T.(names{k}));
end
end
