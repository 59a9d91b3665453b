% The condition numbers of the eigenvalues.
function [a, b, c] = condeig(A)
[V, D, W] = eig(A);
W = W ./ vecnorm(W);
V = V ./ vecnorm(V);
s = 1 ./ abs(sum(conj(W) .* V, 1)).';
if nargout < 2
    a = s;
else
    a = V;
    b = D;
    c = s;
end
end
