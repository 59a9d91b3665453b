% The value of a named option in a list of names and values, or its default.
function value = __named(name, default, list)
value = default;
for k = 1:2:numel(list) - 1
    if (ischar(list{k}) || isstring(list{k})) && strcmpi(list{k}, name)
        value = list{k + 1};
    end
end
end
