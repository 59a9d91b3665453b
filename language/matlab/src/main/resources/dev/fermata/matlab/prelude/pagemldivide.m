% A\B for each page.
function X = pagemldivide(A, B)
pages = max(numel(A) / (size(A, 1) * size(A, 2)), numel(B) / (size(B, 1) * size(B, 2)));
X = zeros(size(A, 2), size(B, 2), pages);
for k = 1:pages
    X(:, :, k) = A(:, :, min(k, end)) \ B(:, :, min(k, end));
end
end
