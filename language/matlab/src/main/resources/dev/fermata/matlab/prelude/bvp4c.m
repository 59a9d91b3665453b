% Solves a boundary value problem y' = odefun(x, y), bcfun(ya, yb) = 0 by collocation of order 4 with control of the residual (J. Kierzenka, L. Shampine): sol = bvp4c(odefun, bcfun, solinit, options).
function sol = bvp4c(odefun, bcfun, solinit, options)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 4
    options = [];
end
sol = __boundary('bvp4c', odefun, bcfun, solinit, options);
end
