% The singular value decomposition of each page.
function [U, S, V] = pagesvd(X, varargin)
sizes = size(X);
pages = prod(sizes(3:end));
if nargout < 2
    for k = 1:pages
        U(:, :, k) = svd(X(:, :, k));
    end
    if pages == 0
        U = zeros([min(sizes(1:2)) 1 sizes(3:end)]);
    end
    U = reshape(U, [size(U, 1) size(U, 2) sizes(3:end)]);
    return
end
for k = 1:pages
    [U(:, :, k), S(:, :, k), V(:, :, k)] = svd(X(:, :, k), varargin{:});
end
U = reshape(U, [size(U, 1) size(U, 2) sizes(3:end)]);
S = reshape(S, [size(S, 1) size(S, 2) sizes(3:end)]);
V = reshape(V, [size(V, 1) size(V, 2) sizes(3:end)]);
end
