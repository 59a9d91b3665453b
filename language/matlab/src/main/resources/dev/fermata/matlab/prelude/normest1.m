% The 1-norm of a matrix, with the column where it is found.
function [nrm, v, w, it] = normest1(S, varargin)
if isa(S, 'function_handle')
    n = S('dim', []);
    S = S('notransp', eye(n));
end
sums = full(sum(abs(S), 1));
[nrm, j] = max(sums);
v = zeros(size(S, 2), 1);
v(j) = 1;
w = full(S(:, j));
it = [2 3];
end
