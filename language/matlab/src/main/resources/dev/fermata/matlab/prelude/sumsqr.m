% The sum of the squares of all elements, and how many there are.
function [s, n] = sumsqr(x)
if iscell(x)
    x = cell2mat(cellfun(@(c) c(:), x(:), 'UniformOutput', false));
end
x = x(isfinite(x));
s = sum(x(:) .^ 2);
n = numel(x);
end
