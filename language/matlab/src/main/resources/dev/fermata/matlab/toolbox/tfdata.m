% Numerators and denominators: [num, den, Ts] = tfdata(sys), as vectors with 'v'.
function [num, den, Ts] = tfdata(sys, form)
sys = tf(__model(sys, 'tfdata'));
num = sys.Numerator;
den = sys.Denominator;
Ts = sys.Ts;
if nargin > 1 && strncmpi(form, 'v', 1) && isscalar(num)
    num = num{1};
    den = den{1};
end
end
