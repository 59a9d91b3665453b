% The difference between the greatest and the least element.
function y = peak2peak(x, dim)
if nargin < 2
    y = max(x) - min(x);
else
    y = max(x, [], dim) - min(x, [], dim);
end
end
