% A predictor as numbers: values that are no numbers as the position among their levels.
function [x, levels] = __predictor_codes(value, levels)
if isnumeric(value) || islogical(value)
    x = double(value(:));
    if ~isempty(levels)
        [~, x] = ismember(x, cell2mat(levels));
        x(x == 0) = NaN;
    end
    return
end
if isempty(levels)
    if iscategorical(value)
        levels = categories(value);
    else
        levels = unique(cellstr(value));
    end
end
[~, x] = ismember(cellstr(string(value)), levels);
x = double(x(:));
x(x == 0) = NaN;
end
