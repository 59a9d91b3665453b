% Quadrature amplitude modulation: qammod(x, M, order, 'InputType', 'bit', 'UnitAveragePower', true).
function y = qammod(x, M, varargin)
[order, bits, unit] = __modulation_options(varargin, 'qammod');
k = __bits_per_symbol(M, 'qammod');
if bits
    x = __bits_to_symbols(x, k, 'qammod');
end
if ~isnumeric(x) && ~islogical(x) || any(x(:) < 0 | x(:) >= M | x(:) ~= round(x(:)))
    error('RunMat:qammod:InvalidInput', 'Elements of input X must be integers in [0, M-1].');
end
points = __qam_points(M, order);
if unit
    points = points / sqrt(mean(abs(points) .^ 2));
end
y = reshape(points(double(x(:)) + 1), size(x));
end
