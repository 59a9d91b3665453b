% The factorization after columns or rows are added: [U, S, V] = svdappend(U, S, V, D, 'Shape', 'columns' or 'rows').
function [U, S, V] = svdappend(U, S, V, D, varargin)
if nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
shape = 'columns';
if numel(varargin) > 1
    shape = validatestring(varargin{2}, {'columns', 'rows'});
end
if strcmp(shape, 'rows')
    [V, S, U] = svdappend(V, S', U, D');
    S = S';
    return
end
% M. Brand: the new columns split into a part in the range of U and a rest.
if size(D, 1) ~= size(U, 1)
    error('RunMat:svdappend:SizeMismatch', 'The number of rows must match.');
end
inside = U' * D;
[Q, R] = qr(D - U * inside, 0);
k = size(S, 1);
K = [S, inside; zeros(size(R, 1), size(S, 2)), R];
[u, S, v] = svd(K, 'econ');
U = [U Q] * u;
V = blkdiag(V, eye(size(D, 2))) * v;
r = min(size(U, 1), size(V, 1));
if size(S, 1) > r
    U = U(:, 1:r);
    S = S(1:r, 1:r);
    V = V(:, 1:r);
end
end
