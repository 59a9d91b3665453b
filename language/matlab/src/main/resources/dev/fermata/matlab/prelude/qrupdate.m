% The QR factors after a rank one change of the matrix.
function [Q1, R1] = qrupdate(Q, R, u, v)
[Q1, R1] = qr(Q * R + u * v');
end
