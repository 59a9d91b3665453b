% The QR factors after a column, or a row, has been put into the matrix.
function [Q1, R1] = qrinsert(Q, R, j, x, orient)
if nargin < 5 || strcmpi(orient, 'col')
    A = Q * R;
    A = [A(:, 1:j - 1) x A(:, j:end)];
else
    A = Q * R;
    A = [A(1:j - 1, :); x; A(j:end, :)];
end
[Q1, R1] = qr(A);
end
