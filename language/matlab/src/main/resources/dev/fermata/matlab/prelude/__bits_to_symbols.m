% Symbols of columns of bits, the first bit of each being the highest.
function x = __bits_to_symbols(bits, k, name)
row = size(bits, 1) == 1;
if row
    bits = bits.';
end
if mod(size(bits, 1), k) ~= 0 || any(bits(:) ~= 0 & bits(:) ~= 1)
    error(['RunMat:' name ':InvalidInput'], 'The input must be bits, a multiple of log2(M) in each column.');
end
columns = size(bits, 2);
x = reshape(2 .^ (k - 1:-1:0) * reshape(double(bits), k, []), [], columns);
end
