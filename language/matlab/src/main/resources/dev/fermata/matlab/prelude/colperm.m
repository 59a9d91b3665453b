% The columns of a sparse matrix in the order of their counts of nonzero elements.
function p = colperm(S)
[~, p] = sort(full(sum(S ~= 0, 1)));
end
