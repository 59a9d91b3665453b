% The number of the class of each observation, the names of classes, and their values in the class of the labels.
function [g, names, levels] = __class_index(y)
if iscategorical(y)
    names = categories(y);
    present = ismember(names, cellstr(unique(y(~isundefined(y)))));
    names = names(present);
    levels = categorical(names, names);
    g = NaN(numel(y), 1);
    for k = 1:numel(names)
        g(y == names{k}) = k;
    end
elseif ischar(y)
    levels = unique(y, 'rows');
    names = cellstr(levels);
    [~, g] = ismember(y, levels, 'rows');
elseif iscell(y) || isstring(y)
    [levels, ~, g] = unique(y(:));
    names = cellstr(levels);
    g = g(:);
    empty = strcmp(cellstr(y(:)), '');
    if any(empty)
        g(empty) = NaN;
        gone = find(strcmp(names, ''));
        g = g - (g > gone);
        names(gone) = [];
        levels(gone) = [];
    end
else
    y = y(:);
    levels = unique(y(~isnan(y)));
    names = arrayfun(@(v) sprintf('%g', v), double(levels), 'UniformOutput', false);
    g = NaN(numel(y), 1);
    [found, at] = ismember(y, levels);
    g(found) = at(found);
end
g = double(g);
end
