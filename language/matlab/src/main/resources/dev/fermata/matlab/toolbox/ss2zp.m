% Zeros, poles and gain of a state-space model: [z, p, k] = ss2zp(A, B, C, D, input).
function [z, p, k] = ss2zp(A, B, C, D, input)
if nargin < 5
    input = 1;
end
[num, ~] = ss2tf(A, B, C, D, input);
p = eig(A);
n = num(1, :);
z = roots(n);
k = 0;
if any(n)
    k = n(find(n, 1));
end
end
