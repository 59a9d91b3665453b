% Eigenvalues and vectors of each page: e = pageeig(X), [V, D] = pageeig(X).
function [V, D] = pageeig(X)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
sizes = size(X);
if sizes(1) ~= sizes(2)
    error('RunMat:pageeig:MustBeSquare', 'Pages must be square.');
end
n = sizes(1);
D = [];
if nargout < 2
    V = zeros([n, 1, sizes(3:end)], 'like', X);
    for k = 1:prod(sizes(3:end))
        V(:, :, k) = eig(X(:, :, k));
    end
else
    V = zeros(sizes, 'like', X);
    D = V;
    for k = 1:prod(sizes(3:end))
        [V(:, :, k), D(:, :, k)] = eig(X(:, :, k));
    end
end
end
