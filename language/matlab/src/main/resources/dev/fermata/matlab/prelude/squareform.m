% Distances between pairs as a symmetric matrix, and back.
function Z = squareform(Y, form)
if nargin < 2
    if isvector(Y) && ~(isscalar(Y) && Y == 0)
        form = 'tomatrix';
    else
        form = 'tovector';
    end
end
if strcmpi(form, 'tomatrix')
    n = ceil(sqrt(2 * numel(Y)));
    if n * (n - 1) / 2 ~= numel(Y)
        error('RunMat:squareform:InvalidArgument', 'The size of the vector Y is not correct.');
    end
    Z = zeros(n, 'like', Y);
    Z(tril(true(n), -1)) = Y;
    Z = Z + Z.';
else
    if size(Y, 1) ~= size(Y, 2) || any(diag(Y) ~= 0)
        error('RunMat:squareform:InvalidArgument', 'The distance matrix Z must be square with 0 along the diagonal.');
    end
    Z = reshape(Y(tril(true(size(Y)), -1)), 1, []);
end
end
