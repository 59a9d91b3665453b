% The pseudoinverse of each page: pagepinv(A, tol).
function B = pagepinv(A, tol)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
sizes = size(A);
B = zeros([sizes(2), sizes(1), sizes(3:end)], 'like', A);
for k = 1:prod(sizes(3:end))
    if nargin < 2
        B(:, :, k) = pinv(A(:, :, k));
    else
        B(:, :, k) = pinv(A(:, :, k), tol);
    end
end
end
