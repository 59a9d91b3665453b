% The matrix whose product with a vector is the convolution with h.
function A = convmtx(h, n)
m = numel(h);
A = toeplitz([h(:); zeros(n - 1, 1)], [h(1), zeros(1, n - 1)]);
if isrow(h) && m > 1
    A = A.';
end
end
