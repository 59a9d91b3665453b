% A fraction in state space: the controllable companion form, its states scaled by powers of two.
function [A, B, C, D] = __realized(n, d)
if d(1) == 0
    error('RunMat:ss:Improper', 'Cannot represent a model with more zeros than poles in state space.');
end
n = n / d(1);
d = d / d(1);
k = numel(d) - 1;
D = n(1);
if k == 0
    [A, B, C] = deal([], zeros(0, 1), zeros(1, 0));
    return
end
A = [-d(2:end); eye(k - 1, k)];
B = [1; zeros(k - 1, 1)];
C = n(2:end) - D * d(2:end);
if any(C)
    t = __scaling([A B; C 0], k);
    A = diag(1 ./ t) * A * diag(t);
    B = B ./ t;
    C = C .* t.';
    C = C * B(1);
    B = B / B(1);
end
end
