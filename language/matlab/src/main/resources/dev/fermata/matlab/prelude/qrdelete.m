% The QR factors after a column, or a row, has been taken out of the matrix.
function [Q1, R1] = qrdelete(Q, R, j, orient)
A = Q * R;
if nargin < 4 || strcmpi(orient, 'col')
    A(:, j) = [];
else
    A(j, :) = [];
end
[Q1, R1] = qr(A);
end
