% The matrices of a continuous model with inputs that are held between samples.
function [Ad, Bd] = __held(A, B, Ts)
n = size(A, 1);
if n == 0
    Ad = [];
    Bd = B;
    return
end
M = expm([A B; zeros(size(B, 2), n + size(B, 2))] * Ts);
Ad = M(1:n, 1:n);
Bd = M(1:n, n + 1:end);
end
