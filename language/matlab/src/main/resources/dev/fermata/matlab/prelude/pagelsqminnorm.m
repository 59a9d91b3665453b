% The shortest least squares solution of each page: pagelsqminnorm(A, B, tol).
function X = pagelsqminnorm(A, B, varargin)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
pages = max([size(A, 3:max(3, max(ndims(A), ndims(B)))); size(B, 3:max(3, max(ndims(A), ndims(B))))], [], 1);
X = zeros([size(A, 2), size(B, 2), pages]);
many = prod(pages);
for k = 1:many
    X(:, :, k) = lsqminnorm(A(:, :, min(k, end / (size(A, 1) * size(A, 2)))), B(:, :, min(k, end)), varargin{:});
end
end
