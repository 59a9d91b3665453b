% Coefficients that predict a signal, from its autocorrelation.
function [a, e, k] = levinson(r, n)
r = r(:);
if nargin < 2
    n = numel(r) - 1;
end
a = 1;
e = real(r(1));
k = zeros(n, 1);
for i = 1:n
    k(i) = -(r(i + 1:-1:2).' * a.') / e;
    a = [a 0] + k(i) * conj([0 fliplr(a)]);
    e = e * (1 - abs(k(i)) ^ 2);
end
end
