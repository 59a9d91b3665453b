% A generalized Schur factorization with its eigenvalues in another order: [AAS, BBS, QS, ZS] = ordqz(AA, BB, Q, Z, select).
function [A, B, Q, Z] = ordqz(A, B, Q, Z, select)
if nargin < 5
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
n = size(A, 1);
values = ordeig(A, B);
if ischar(select) || isstring(select)
    switch lower(char(select))
        case 'lhp', select = real(values) < 0;
        case 'rhp', select = real(values) > 0;
        case 'udi', select = abs(values) < 1;
        case 'udo', select = abs(values) > 1;
        otherwise
            error('RunMat:ordqz:InvalidKeyword', 'Keyword must be ''lhp'', ''rhp'', ''udi'', or ''udo''.');
    end
end
if numel(select) ~= n
    error('RunMat:ordqz:InvalidSelect', 'The selection must have one element for each eigenvalue.');
end
% Blocks of two rows become triangular, with complex numbers.
for k = find(diag(A, -1) ~= 0).'
    at = [k k + 1];
    M = A(at, at) - values(k) * B(at, at);
    [A, B, Q, Z] = turned(A, B, Q, Z, k, M);
end
keys = double(select(:));
for last = n - 1:-1:1
    for k = 1:last
        if keys(k) < keys(k + 1)
            at = [k k + 1];
            M = B(k + 1, k + 1) * A(at, at) - A(k + 1, k + 1) * B(at, at);
            [A, B, Q, Z] = turned(A, B, Q, Z, k, M);
            keys(at) = keys(flip(at));
        end
    end
end
end

% What the singular matrix M maps to zero becomes the first vector of two.
function [A, B, Q, Z] = turned(A, B, Q, Z, k, M)
at = [k k + 1];
[~, big] = max(sum(abs(M), 2));
right = rotation(-M(big, 2), M(big, 1))';
A(:, at) = A(:, at) * right;
B(:, at) = B(:, at) * right;
Z(:, at) = Z(:, at) * right;
if norm(A(at, k)) > norm(B(at, k))
    left = rotation(A(k, k), A(k + 1, k));
else
    left = rotation(B(k, k), B(k + 1, k));
end
A(at, :) = left * A(at, :);
B(at, :) = left * B(at, :);
Q(at, :) = left * Q(at, :);
[A(k + 1, k), B(k + 1, k)] = deal(0);
end

% Turns (x, y) into (r, 0).
function G = rotation(x, y)
r = norm([x y]);
if r == 0
    G = eye(2);
else
    G = [x' y'; -y x] / r;
end
end
