% How many bits a symbol of an alphabet of M has: M is a power of two.
function k = __bits_per_symbol(M, name)
k = NaN;
if isnumeric(M) && isscalar(M) && M >= 2
    k = log2(double(M));
end
if isnan(k) || k ~= round(k)
    error(['RunMat:' name ':InvalidM'], 'M must be an integer power of 2.');
end
end
