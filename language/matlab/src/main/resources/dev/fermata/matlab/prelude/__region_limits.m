% Rows of two limits, and the options after them.
function [limits, rest] = __region_limits(name, given)
if isempty(given)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if numel(given) > 1 && isnumeric(given{2})
    limits = [given{1}(:), given{2}(:)];
    rest = given(3:end);
else
    limits = given{1};
    rest = given(2:end);
    if isvector(limits) && numel(limits) == 2
        limits = reshape(limits, 1, 2);
    else
        limits = limits.';
    end
end
if size(limits, 2) ~= 2
    error(['RunMat:' name ':InvalidArgument'], 'Limits must be given in pairs.');
end
end
