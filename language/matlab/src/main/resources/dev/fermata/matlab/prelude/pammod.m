% Pulse amplitude modulation: pammod(x, M, phase, order).
function y = pammod(x, M, varargin)
[phase, rest] = __leading_phase(varargin);
order = 'bin';
if ~isempty(rest)
    order = __modulation_options(rest, 'pammod');
end
if any(x(:) < 0 | x(:) >= M | x(:) ~= round(x(:)))
    error('RunMat:pammod:InvalidInput', 'Elements of input X must be integers in [0, M-1].');
end
place = __symbol_places(M, order);
y = (2 * reshape(place(double(x(:)) + 1), size(x)) - (M - 1)) * exp(1i * phase);
end
