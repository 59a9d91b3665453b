% The gain that puts the poles of A - B*K where they are wanted, by Ackermann's formula.
function K = acker(A, B, p)
n = size(A, 1);
if size(B, 2) ~= 1 || numel(p) ~= n
    error('RunMat:acker:SizeMismatch', 'One input, and as many poles as states, are needed.');
end
c = poly(p(:));
if isreal(A) && isreal(B)
    c = real(c);
end
last = zeros(1, n);
last(n) = 1;
K = last / ctrb(A, B) * polyvalm(c, A);
end
