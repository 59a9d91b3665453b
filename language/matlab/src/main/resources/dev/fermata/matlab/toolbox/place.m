% The gain that puts the poles of A - B*K where they are wanted.
function K = place(A, B, p)
n = size(A, 1);
if numel(p) ~= n
    error('RunMat:place:SizeMismatch', 'The number of poles must be that of the states.');
end
if rank(ctrb(A, B)) < n
    error('RunMat:place:Uncontrollable', 'The poles cannot be placed: the model is not controllable.');
end
if size(B, 2) == 1
    K = acker(A, B, p);
    return
end
% Several inputs: A*X - X*L = B*G has for nearly every G a solution, and K = G/X.
p = cplxpair(p(:));
L = zeros(n);
k = 1;
while k <= n
    if imag(p(k)) == 0
        L(k, k) = real(p(k));
        k = k + 1;
    else
        L(k:k + 1, k:k + 1) = [real(p(k)) imag(p(k)); -imag(p(k)) real(p(k))];
        k = k + 2;
    end
end
best = Inf;
for attempt = 1:20
    G = cos((1:size(B, 2)).' * (1:n) * (attempt + 0.3) + (1:n));
    X = sylvester(A, -L, B * G);
    if all(isfinite(X(:))) && cond(X) < best
        best = cond(X);
        K = G / X;
    end
end
end
