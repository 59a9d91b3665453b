% An array turned round along a dimension, as flip does it.
function B = flipdim(A, dim)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
B = flip(A, dim);
end
