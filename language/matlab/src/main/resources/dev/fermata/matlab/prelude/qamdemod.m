% The symbols nearest to points of quadrature amplitude modulation: qamdemod(y, M, order, 'OutputType', 'bit', 'UnitAveragePower', true).
function x = qamdemod(y, M, varargin)
[order, bits, unit] = __modulation_options(varargin, 'qamdemod');
k = __bits_per_symbol(M, 'qamdemod');
points = __qam_points(M, order);
if unit
    points = points / sqrt(mean(abs(points) .^ 2));
end
[~, at] = min(abs(y(:) - points.'), [], 2);
x = reshape(at - 1, size(y));
if bits
    x = __symbols_to_bits(x, k);
end
end
