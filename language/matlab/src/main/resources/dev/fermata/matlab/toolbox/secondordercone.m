% A constraint norm(A*x - b) <= d'*x - gamma for coneprog.
function socConstraint = secondordercone(A, b, d, gamma)
if nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
socConstraint = SecondOrderConeConstraint(A, b, d, gamma);
end
