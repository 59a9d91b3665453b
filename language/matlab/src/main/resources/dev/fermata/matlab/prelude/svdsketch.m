% A factorization of low rank from a random sketch: [U, S, V, apxErr] = svdsketch(A, tol, 'MaxSubspaceDimension', k).
function [U, S, V, apxErr] = svdsketch(A, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
tol = eps(class(A)) ^ (1 / 4);
limit = min(size(A));
if ~isempty(varargin) && isnumeric(varargin{1})
    if ~isempty(varargin{1})
        tol = varargin{1};
    end
    varargin(1) = [];
end
for k = 1:2:numel(varargin)
    if strncmpi(varargin{k}, 'MaxSubspaceDimension', max(4, numel(char(varargin{k}))))
        limit = min(limit, varargin{k + 1});
    end
end
if tol < sqrt(eps(class(A))) || tol >= 1
    error('RunMat:svdsketch:InvalidTolerance', 'Tolerance must satisfy sqrt(eps(class(A))) <= tol < 1.');
end
% Blocks of a random range (W. Yu, Y. Gu, Y. Li) until what is left is small.
[m, n] = size(A);
whole = norm(A, 'fro');
left = whole ^ 2;
Q = zeros(m, 0);
while size(Q, 2) < limit && left > (tol * whole) ^ 2
    block = min(max(floor(0.1 * min(m, n)), 5), limit - size(Q, 2));
    Y = A * randn(n, block);
    Y = Y - Q * (Q' * Y);
    [W, ~] = qr(Y, 0);
    [W, ~] = qr(A * (A' * W) - Q * (Q' * (A * (A' * W))), 0);
    W = W - Q * (Q' * W);
    [W, ~] = qr(W, 0);
    left = max(left - norm(W' * A, 'fro') ^ 2, 0);
    Q = [Q, W];
end
[U, S, V] = svd(Q' * A, 'econ');
U = Q * U;
kept = sqrt(max(0, whole ^ 2 - cumsum(diag(S) .^ 2))) <= tol * whole;
count = find(kept, 1);
if isempty(count)
    count = size(S, 1);
end
U = U(:, 1:count);
S = S(1:count, 1:count);
V = V(:, 1:count);
apxErr = norm(U * S * V' - A, 'fro') / whole;
end
