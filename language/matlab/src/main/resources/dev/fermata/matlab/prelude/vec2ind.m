% Where the greatest value of each column is.
function [index, n] = vec2ind(v)
[~, index] = max(full(v), [], 1);
n = size(v, 1);
end
