% The generalized singular value decomposition A = U*C*X', B = V*S*X': sigma = gsvd(A, B), [U, V, X, C, S] = gsvd(A, B, 0).
function [U, V, X, C, S] = gsvd(A, B, economy)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if size(A, 2) ~= size(B, 2)
    error('RunMat:gsvd:MatrixColMismatch', 'Matrices must have the same number of columns.');
end
[m, n] = size(A);
p = size(B, 1);
economic = nargin > 2;
[QA, QB] = deal([]);
if economic && m > n
    [QA, A] = qr(A, 0);
    m = n;
end
if economic && p > n
    [QB, B] = qr(B, 0);
    p = n;
end
[Q, R] = qr([A; B], 0);
[U, V, Zt, C, S] = __cosines(Q(1:m, :), Q(m + 1:m + p, :));
X = R' * Zt;
if nargout < 2
    q = min(m + p, n);
    c = diag(C(1:min(size(C)), max(0, size(C, 2) - size(C, 1)) + 1:end));
    c = [zeros(q - numel(c), 1); c];
    s = [diag(S); zeros(q - min(size(S)), 1)];
    U = c ./ s(1:q);
    return
end
if ~isempty(QA), U = QA * U; end
if ~isempty(QB), V = QB * V; end
end
