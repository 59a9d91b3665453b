% The levels of a variable that is taken as categorical; empty for numbers.
function levels = __category_levels(value, forced)
levels = {};
if iscategorical(value)
    levels = categories(value);
elseif islogical(value)
    levels = {'0'; '1'};
elseif iscellstr(value) || isstring(value)
    levels = unique(cellstr(value), 'stable');
elseif ischar(value)
    levels = unique(cellstr(value), 'stable');
elseif forced
    levels = arrayfun(@(x) sprintf('%.5g', x), unique(value(~isnan(value))), 'UniformOutput', false);
end
end
