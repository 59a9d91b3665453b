% How well a tree of clusters represents distances, and the distances in the tree.
function [c, d] = cophenet(Z, Y)
n = size(Z, 1) + 1;
members = num2cell(1:n);
D = zeros(n);
for k = 1:n - 1
    a = members{Z(k, 1)};
    b = members{Z(k, 2)};
    D(a, b) = Z(k, 3);
    D(b, a) = Z(k, 3);
    members{n + k} = [a b];
end
d = reshape(D(tril(true(n), -1)), 1, []);
if nargin > 1
    R = corrcoef(d, Y);
    c = R(1, 2);
else
    c = d;
end
end
