% B/A for each page.
function X = pagemrdivide(B, A)
pages = max(numel(A) / (size(A, 1) * size(A, 2)), numel(B) / (size(B, 1) * size(B, 2)));
X = zeros(size(B, 1), size(A, 1), pages);
for k = 1:pages
    X(:, :, k) = B(:, :, min(k, end)) / A(:, :, min(k, end));
end
end
