% How many observations there are.
function n = __observations(X)
if iscell(X)
    n = numel(X);
else
    n = size(X, 1);
end
end
