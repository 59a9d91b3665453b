% The Jacobi elliptic functions, by descending means.
function [sn, cn, dn] = ellipj(u, m, tol)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 3
    tol = eps;
end
if ~isreal(u) || ~isreal(m)
    error('RunMat:ellipj:ComplexInputs', 'Input arguments must be real.');
end
if any(m(:) < 0) || any(m(:) > 1)
    error('RunMat:ellipj:MOutOfRange', 'M must be in the range 0 <= M <= 1.');
end
if isscalar(m)
    m = repmat(m, size(u));
elseif isscalar(u)
    u = repmat(u, size(m));
elseif ~isequal(size(u), size(m))
    error('RunMat:ellipj:InputSizeMismatch', 'U and M must be the same size.');
end
sn = zeros(size(u));
cn = sn;
dn = sn;
for k = 1:numel(u)
    if m(k) == 1
        sn(k) = tanh(u(k));
        cn(k) = sech(u(k));
        dn(k) = cn(k);
        continue
    end
    a = 1;
    c = sqrt(m(k));
    b = sqrt(1 - m(k));
    i = 1;
    while abs(c(i)) > tol && i < 100
        a(i + 1) = (a(i) + b) / 2;
        c(i + 1) = (a(i) - b) / 2;
        b = sqrt(a(i) * b);
        i = i + 1;
    end
    phi = 2^(i - 1) * a(i) * u(k);
    for j = i:-1:2
        phi = (asin(c(j) * sin(rem(phi, 2 * pi)) / a(j)) + phi) / 2;
    end
    sn(k) = sin(rem(phi, 2 * pi));
    cn(k) = cos(rem(phi, 2 * pi));
    dn(k) = sqrt(1 - m(k) * sn(k)^2);
end
end
