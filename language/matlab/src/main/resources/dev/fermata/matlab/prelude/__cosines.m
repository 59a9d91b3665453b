% The decomposition of blocks of orthonormal columns into cosines and sines: Q1 = U*C*Z', Q2 = V*S*Z'; cosines rise.
function [U, V, Z, C, S] = __cosines(Q1, Q2)
[m, n] = size(Q1);
p = size(Q2, 1);
if m < p
    [V, U, Z, S, C] = __cosines(Q2, Q1);
    j = n:-1:1;
    C = C(:, j);
    S = S(:, j);
    Z = Z(:, j);
    i = min(m, n):-1:1;
    C(1:numel(i), :) = C(i, :);
    U(:, 1:numel(i)) = U(:, i);
    i = min(p, n):-1:1;
    S(1:numel(i), :) = S(i, :);
    V(:, 1:numel(i)) = V(:, i);
    return
end
[U, C, Z] = svd(Q1);
q = min(m, n);
i = 1:q;
j = q:-1:1;
C(i, i) = C(j, j);
U(:, i) = U(:, j);
Z(:, i) = Z(:, j);
S = Q2 * Z;
if q == 1
    k = 0;
elseif m < n
    k = n;
else
    k = max([0; find(diag(C) <= 1 / sqrt(2))]);
end
[V, ~] = qr(S(:, 1:k));
S = V' * S;
r = min(k, m);
S(:, 1:r) = clean(S(:, 1:r));
if m == 1 && p > 1
    S(1, 1) = 0;
end
if k < min(p, n)
    r = min(p, n);
    i = k + 1:n;
    j = k + 1:r;
    [UT, ST, VT] = svd(S(j, i));
    if k > 0
        S(1:k, i) = 0;
    end
    S(j, i) = ST;
    C(:, i) = C(:, i) * VT;
    V(:, j) = V(:, j) * UT;
    Z(:, i) = Z(:, i) * VT;
    i = k + 1:q;
    [Q, R] = qr(C(i, i));
    C(i, i) = clean(R);
    U(:, i) = U(:, i) * Q;
end
if m < n
    q = min([size(C, 1), size(C, 2)]);
    C(:, q + 1:n) = 0;
end
[U, C] = positive(U, C, max(0, size(C, 2) - size(C, 1)));
[V, S] = positive(V, S, 0);
end

% Keeps the diagonal alone.
function D = clean(A)
D = zeros(size(A));
count = min(size(A));
for k = 1:count
    D(k, k) = A(k, k);
end
end

function [U, C] = positive(U, C, offset)
for k = 1:min(size(C))
    c = C(k, k);
    if real(c) < 0 || imag(c) ~= 0
        turn = conj(c) / abs(c);
        C(k, :) = C(k, :) * turn;
        U(:, k) = U(:, k) * conj(turn);
    end
end
end
