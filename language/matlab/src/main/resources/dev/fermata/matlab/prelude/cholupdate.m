% The Cholesky factor after a rank one change.
function [R1, p] = cholupdate(R, x, sign)
if nargin < 3
    sign = '+';
end
x = x(:);
if strcmp(char(sign), '-')
    [R1, p] = chol(R' * R - x * x');
    if p ~= 0
        if nargout < 2
            error('RunMat:cholupdate:notPosDef', 'Downdated matrix must be positive definite.');
        end
        p = 1;
        R1 = R;
    end
else
    R1 = chol(R' * R + x * x');
    p = 0;
end
end
