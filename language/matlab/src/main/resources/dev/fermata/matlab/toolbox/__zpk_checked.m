% Zeros, poles and gains in cells, checked.
function [Z, P, K] = __zpk_checked(Z, P, K)
K = double(K);
if ~iscell(Z)
    Z = repmat({Z}, size(K));
end
if ~iscell(P)
    P = repmat({P}, size(K));
end
if ~isequal(size(Z), size(P), size(K))
    error('RunMat:zpk:SizeMismatch', 'Zeros, poles and gains must be of the same size.');
end
for k = 1:numel(K)
    Z{k} = double(reshape(Z{k}, [], 1));
    P{k} = double(reshape(P{k}, [], 1));
end
end
