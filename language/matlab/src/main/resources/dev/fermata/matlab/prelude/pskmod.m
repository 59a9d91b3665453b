% Phase shift keying: pskmod(x, M, phase, order, 'InputType', 'bit').
function y = pskmod(x, M, varargin)
[phase, rest] = __leading_phase(varargin);
[order, bits] = __modulation_options(rest, 'pskmod');
if ~isnumeric(M) || ~isscalar(M) || M < 1 || M ~= round(M)
    error('RunMat:pskmod:InvalidInput', 'M must be a positive integer.');
end
if bits
    x = __bits_to_symbols(x, __bits_per_symbol(M, 'pskmod'), 'pskmod');
end
if ~isnumeric(x) && ~islogical(x) || any(x(:) < 0 | x(:) >= M | x(:) ~= round(x(:)))
    error('RunMat:pskmod:InvalidInput', 'Elements of input X must be integers in [0, M-1].');
end
points = __psk_points(M, phase, order);
y = reshape(points(double(x(:)) + 1), size(x));
end
