% The zeros and the gain of a model: [z, gain] = zero(sys).
function [z, gain] = zero(sys)
__model(sys, 'zero');
if ~issiso(sys)
    z = __transmission_zeros(ss(sys));
    gain = [];
    return
end
if isa(sys, 'zpk')
    z = sys.Z{1};
    gain = sys.K;
    return
end
sys = tf(sys);
n = sys.Numerator{1};
d = sys.Denominator{1};
z = roots(n);
if isempty(z)
    z = zeros(0, 1);
end
gain = 0;
if any(n)
    gain = n(find(n, 1)) / d(find(d, 1));
end
end
