% The matrices of a state-space model, checked; a scalar zero D fits any.
function [A, B, C, D] = __ss_checked(A, B, C, D)
[A, B, C, D] = deal(double(A), double(B), double(C), double(D));
n = size(A, 1);
if size(A, 2) ~= n
    error('RunMat:ss:InvalidDimensions', 'The "A" matrix must be square.');
end
if n == 0
    [ny, nu] = size(D);
    [B, C] = deal(zeros(0, nu), zeros(ny, 0));
    return
end
if size(B, 1) ~= n
    error('RunMat:ss:InvalidDimensions', 'The "A" and "B" matrices must have the same number of rows.');
elseif size(C, 2) ~= n
    error('RunMat:ss:InvalidDimensions', 'The "A" and "C" matrices must have the same number of columns.');
end
if isempty(D) || isscalar(D) && D == 0
    D = zeros(size(C, 1), size(B, 2));
elseif size(D, 1) ~= size(C, 1)
    error('RunMat:ss:InvalidDimensions', 'The "C" and "D" matrices must have the same number of rows.');
elseif size(D, 2) ~= size(B, 2)
    error('RunMat:ss:InvalidDimensions', 'The "B" and "D" matrices must have the same number of columns.');
end
end
