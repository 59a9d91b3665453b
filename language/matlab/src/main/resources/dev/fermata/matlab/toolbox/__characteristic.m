% The characteristic polynomial; exact for small matrices of integers.
function p = __characteristic(A)
n = size(A, 1);
if n > 12
    p = poly(A);
    return
end
p = [1, zeros(1, n)];
M = zeros(n);
I = eye(n);
for k = 1:n
    M = A * M + p(k) * I;
    p(k + 1) = -trace(A * M) / k;
end
end
