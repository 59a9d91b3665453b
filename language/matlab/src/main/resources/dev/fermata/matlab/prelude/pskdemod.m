% The symbols nearest to points of phase shift keying: pskdemod(y, M, phase, order, 'OutputType', 'bit').
function x = pskdemod(y, M, varargin)
[phase, rest] = __leading_phase(varargin);
[order, bits] = __modulation_options(rest, 'pskdemod');
points = __psk_points(M, phase, order);
[~, at] = min(abs(y(:) - points.'), [], 2);
x = reshape(at - 1, size(y));
if bits
    x = __symbols_to_bits(x, __bits_per_symbol(M, 'pskdemod'));
end
end
