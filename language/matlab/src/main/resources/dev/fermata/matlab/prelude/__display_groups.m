% The properties of each group, with their values when the object is a scalar.
function __display_groups(object, groups)
for k = 1:numel(groups)
    list = groups(k).PropertyList;
    if isstruct(list)
        names = fieldnames(list);
        values = struct2cell(list);
    else
        names = cellstr(list);
        values = cell(size(names));
        if isscalar(object)
            for i = 1:numel(names)
                getter = __getter(object, names{i});
                if isempty(getter)
                    values{i} = __stored(object, names{i});
                else
                    result = __apply(getter{1}, 1, {object});
                    values(i) = result;
                end
            end
        end
    end
    __print_group(groups(k).Title, names, values, isscalar(object));
end
end
