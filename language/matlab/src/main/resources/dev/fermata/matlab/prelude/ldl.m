% The block LDL' factors of a Hermitian matrix, with symmetric pivoting by the rule of Bunch and Kaufman.
function [L, D, P] = ldl(A, varargin)
n = size(A, 1);
if n ~= size(A, 2)
    error('RunMat:ldl:square', 'Matrix must be square.');
end
asVector = false;
isUpper = false;
for k = 1:numel(varargin)
    switch lower(char(varargin{k}))
        case 'vector'
            asVector = true;
        case 'upper'
            isUpper = true;
        case 'lower'
            isUpper = false;
        otherwise
            error('RunMat:ldl:InvalidInput', 'Option must be ''upper'', ''lower'' or ''vector''.');
    end
end
A = full(A);
if isUpper
    A = triu(A) + triu(A, 1)';
else
    A = tril(A) + tril(A, -1)';
end
L = eye(n, class(A));
D = zeros(n, class(A));
p = 1:n;
limit = (1 + sqrt(17)) / 8;
k = 1;
while k <= n
    width = 1;
    pivot = k;
    if k < n
        [lambda, r] = max(abs(A(k + 1:n, k)));
        r = r + k;
        if max(lambda, abs(A(k, k))) > 0 && abs(A(k, k)) < limit * lambda
            others = abs(A(k:n, r));
            others(r - k + 1) = 0;
            sigma = max(others);
            if abs(A(k, k)) * sigma >= limit * lambda^2
                pivot = k;
            elseif abs(A(r, r)) >= limit * sigma
                pivot = r;
            else
                width = 2;
                pivot = r;
            end
        end
    end
    at = k + width - 1;
    if pivot ~= at
        swap = [pivot at];
        A([at pivot], :) = A(swap, :);
        A(:, [at pivot]) = A(:, swap);
        L([at pivot], 1:k - 1) = L(swap, 1:k - 1);
        p([at pivot]) = p(swap);
    end
    block = k:k + width - 1;
    rest = k + width:n;
    D(block, block) = A(block, block);
    if any(A(block, block), 'all')
        L(rest, block) = A(rest, block) / A(block, block);
        A(rest, rest) = A(rest, rest) - L(rest, block) * A(block, rest);
        A(rest, rest) = (A(rest, rest) + A(rest, rest)') / 2;
    end
    k = k + width;
end
if nargout < 3
    L(p, :) = L;
elseif asVector
    P = p;
else
    P = eye(n);
    P = P(:, p);
end
if isUpper
    L = L';
end
end
