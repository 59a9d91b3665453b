% A sparse matrix from rows of row, column and value (and imaginary part).
function S = spconvert(D)
if issparse(D)
    S = D;
    return
end
if size(D, 2) < 3 || size(D, 2) > 4
    error('RunMat:spconvert:WrongArraySize', 'Array must have 3 or 4 columns.');
end
v = D(:, 3);
if size(D, 2) == 4
    v = complex(v, D(:, 4));
end
S = sparse(D(:, 1), D(:, 2), v);
end
