% The first dimension that is not 1.
function d = __first_dim(x)
d = find(size(x) ~= 1, 1);
if isempty(d)
    d = 1;
end
end
