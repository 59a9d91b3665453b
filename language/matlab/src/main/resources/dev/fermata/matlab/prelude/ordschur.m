% A Schur factorization with its eigenvalues in another order: [US, TS] = ordschur(U, T, select), select logical, numbers of clusters, or 'lhp', 'rhp', 'udi', 'udo'.
function [U, T] = ordschur(U, T, select)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
n = size(T, 1);
if size(T, 2) ~= n || ~isequal(size(U), size(T))
    error('RunMat:ordschur:SizeMismatch', 'Matrices must be square and of the same size.');
end
if ischar(select) || isstring(select)
    values = ordeig(T);
    switch lower(char(select))
        case 'lhp', select = real(values) < 0;
        case 'rhp', select = real(values) > 0;
        case 'udi', select = abs(values) < 1;
        case 'udo', select = abs(values) > 1;
        otherwise
            error('RunMat:ordschur:InvalidKeyword', 'Keyword must be ''lhp'', ''rhp'', ''udi'', or ''udo''.');
    end
end
if numel(select) ~= n
    error('RunMat:ordschur:InvalidSelect', 'The selection must have one element for each eigenvalue.');
end
rank = double(select(:));
% Blocks of the diagonal, each with the highest number of its elements
starts = 1;
while starts(end) < n
    next = starts(end) + 1;
    if T(next, next - 1) ~= 0 && isreal(T)
        next = next + 1;
    end
    if next > n
        break
    end
    starts(end + 1) = next;
end
sizes = diff([starts, n + 1]);
keys = arrayfun(@(k) max(rank(starts(k):starts(k) + sizes(k) - 1)), 1:numel(starts));
% Neighbours change places until the keys fall.
for last = numel(keys) - 1:-1:1
    for k = 1:last
        if keys(k) < keys(k + 1)
            from = sum(sizes(1:k - 1)) + 1;
            [U, T] = swapped(U, T, from, sizes(k), sizes(k + 1));
            keys([k k + 1]) = keys([k + 1 k]);
            sizes([k k + 1]) = sizes([k + 1 k]);
        end
    end
end
end

% The direct method of Z. Bai and J. Demmel.
function [U, T] = swapped(U, T, from, p, q)
a = from:from + p - 1;
b = from + p:from + p + q - 1;
X = sylvester(T(a, a), -T(b, b), T(a, b));
[Q, ~] = qr([-X; eye(q)]);
at = [a b];
T(at, :) = Q' * T(at, :);
T(:, at) = T(:, at) * Q;
U(:, at) = U(:, at) * Q;
T(from + q:from + p + q - 1, from:from + q - 1) = 0;
if isreal(T)
    [U, T] = standard(U, T, from, q);
    [U, T] = standard(U, T, from + q, p);
else
    T(at(2), at(1)) = 0;
end
end

% A block of two rows gets equal elements on its diagonal.
function [U, T] = standard(U, T, from, count)
if count < 2
    return
end
at = from:from + 1;
[Q, S] = schur(T(at, at));
T(at, :) = Q' * T(at, :);
T(:, at) = T(:, at) * Q;
U(:, at) = U(:, at) * Q;
T(at, at) = S;
end
