% Solves A*X + X*A' + Q = 0, or A*X + X*B + C = 0.
function X = lyap(A, B, C)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
elseif nargin < 3
    X = sylvester(A, A', -B);
    if isequal(B, B')
        X = (X + X') / 2;
    end
else
    X = sylvester(A, B, -C);
end
end
