% The eigenvalues of a triangular matrix or pair of matrices with blocks of at most two rows, in the order of the diagonal.
function e = ordeig(T, B)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
n = size(T, 1);
if nargin < 2
    B = eye(n);
end
e = zeros(n, 1);
k = 1;
while k <= n
    if k < n && T(k + 1, k) ~= 0
        block = T(k:k + 1, k:k + 1);
        if nargin > 1
            block = B(k:k + 1, k:k + 1) \ block;
        end
        middle = (block(1, 1) + block(2, 2)) / 2;
        root = sqrt(complex((block(1, 1) - block(2, 2)) ^ 2 / 4 + block(1, 2) * block(2, 1)));
        e(k) = middle + root;
        e(k + 1) = middle - root;
        k = k + 2;
    else
        e(k) = T(k, k) / B(k, k);
        k = k + 1;
    end
end
end
