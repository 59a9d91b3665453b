% A state-space model of zeros, poles and gain: [A, B, C, D] = zp2ss(z, p, k).
function [A, B, C, D] = zp2ss(z, p, k)
[A, B, C, D] = tf2ss(real(k * poly(z)), real(poly(p)));
end
