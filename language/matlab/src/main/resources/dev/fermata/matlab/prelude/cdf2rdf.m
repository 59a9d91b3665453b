% Complex eigenvalues and vectors in pairs as real blocks on the diagonal: [V, D] = cdf2rdf(V, D).
function [V, D] = cdf2rdf(V, D)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
d = diag(D);
first = find(imag(d) ~= 0);
first = first(1:2:end);
if any(first + 1 > numel(d)) || any(abs(d(first + 1) - conj(d(first))) > 1e-8 * abs(d(first)))
    error('RunMat:cdf2rdf:InvalidDiagonal', 'Complex eigenvalues must be in conjugate pairs.');
end
j = sqrt(-1);
t = eye(numel(d));
twobytwo = [1 1; j -j];
for k = first.'
    t(k:k + 1, k:k + 1) = twobytwo;
end
V = V / t;
D = t * D / t;
V = real(V);
D = real(D);
end
