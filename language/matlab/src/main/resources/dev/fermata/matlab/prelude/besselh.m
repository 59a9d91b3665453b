% Bessel functions of the third kind.
function H = besselh(nu, k, z, scale)
if nargin == 2
    z = k;
    k = 1;
end
if k ~= 1 && k ~= 2
    error('RunMat:besselh:InvalidInput', 'K must be 1 or 2.');
end
s = 3 - 2 * k;
H = besselj(nu, z) + s * 1i * bessely(nu, z);
if nargin > 3 && scale == 1
    H = H .* exp(-s * 1i * z);
end
end
