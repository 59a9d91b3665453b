% Solves a boundary value problem with control of the true error: sol = bvp5c(odefun, bcfun, solinit, options).
function sol = bvp5c(odefun, bcfun, solinit, options)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 4
    options = [];
end
sol = __boundary('bvp5c', odefun, bcfun, solinit, options);
end
