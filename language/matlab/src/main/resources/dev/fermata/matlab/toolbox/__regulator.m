% Checks what an optimal regulator is asked for, and finds it.
function [K, S, e] = __regulator(A, B, given, isDiscrete, name)
if numel(given) < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
[Q, R] = deal(given{1:2});
n = size(A, 1);
m = size(B, 2);
N = zeros(n, m);
if numel(given) > 2 && ~isempty(given{3})
    N = given{3};
end
if size(A, 2) ~= n
    error(['RunMat:' name ':InvalidDimensions'], 'The "A" matrix must be square.');
elseif size(B, 1) ~= n
    error(['RunMat:' name ':InvalidDimensions'], 'The "A" and "B" matrices must have the same number of rows.');
elseif ~isequal(size(Q), [n n])
    error(['RunMat:' name ':InvalidDimensions'], 'The "A" and "Q" matrices must have the same size.');
elseif ~isequal(size(R), [m m])
    error(['RunMat:' name ':InvalidDimensions'], 'The "R" matrix must be square with as many rows as the "B" matrix has columns.');
elseif ~isequal(size(N), [n m])
    error(['RunMat:' name ':InvalidDimensions'], 'The "N" matrix must have as many rows as "A" and as many columns as "B".');
end
[~, indefinite] = chol((R + R') / 2);
if indefinite
    error(['RunMat:' name ':InvalidArgument'], 'The weighting matrix "R" must be symmetric and positive definite.');
end
[S, K, e] = __riccati(A, B, Q, R, N, isDiscrete);
end
