% The gain of a steady estimator: [L, P, e] = lqe(A, G, C, Q, R).
function [L, P, e] = lqe(A, G, C, Q, R)
[K, P, e] = lqr(A', C', G * Q * G', R);
L = K';
end
