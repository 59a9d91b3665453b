% Zeros, poles and gain: [z, p, k, Ts] = zpkdata(sys), as vectors with 'v'.
function [z, p, k, Ts] = zpkdata(sys, form)
sys = zpk(__model(sys, 'zpkdata'));
z = sys.Z;
p = sys.P;
k = sys.K;
Ts = sys.Ts;
if nargin > 1 && strncmpi(form, 'v', 1) && isscalar(z)
    z = z{1};
    p = p{1};
end
end
