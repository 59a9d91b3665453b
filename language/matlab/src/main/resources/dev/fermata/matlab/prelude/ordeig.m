% The eigenvalues of a quasi-triangular matrix in their order on its diagonal.
function e = ordeig(T)
n = size(T, 1);
e = zeros(n, 1);
k = 1;
while k <= n
    if k < n && T(k + 1, k) ~= 0
        e(k:k + 1) = eig(T(k:k + 1, k:k + 1));
        k = k + 2;
    else
        e(k) = T(k, k);
        k = k + 1;
    end
end
end
