% A function of the nonzero elements of a sparse matrix.
function R = spfun(f, S)
f = __callable('spfun', f);
[i, j, v] = find(S);
[m, n] = size(S);
R = sparse(i(:), j(:), f(v(:)), m, n);
end
