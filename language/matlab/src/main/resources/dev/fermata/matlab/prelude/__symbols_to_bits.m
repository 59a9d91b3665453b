% Columns of the bits of symbols, the highest first.
function bits = __symbols_to_bits(x, k)
if size(x, 1) == 1
    x = x.';
end
columns = size(x, 2);
bits = reshape(mod(floor(reshape(x, 1, []) ./ 2 .^ (k - 1:-1:0).'), 2), [], columns);
end
