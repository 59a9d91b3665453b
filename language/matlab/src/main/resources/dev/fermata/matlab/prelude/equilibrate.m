% Scaling that makes a matrix better conditioned: [P, R, C] = equilibrate(A, outputForm), B = R*P*A*C has ones on its diagonal and no larger elements.
function [P, R, C] = equilibrate(A, form)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
n = size(A, 1);
if size(A, 2) ~= n
    error('RunMat:square', 'Matrix must be square.');
end
if nargin < 2
    form = 'matrix';
end
form = validatestring(form, {'vector', 'matrix'});
% The permutation of the largest product of elements is an assignment (I. Duff, J. Koster); its potentials are the scaling.
magnitude = full(abs(A));
largest = max(magnitude, [], 1);
cost = log(largest) - log(magnitude);
if sprank(A) < n
    error('RunMat:equilibrate:StructurallySingular', 'Matrix must not be structurally singular.');
end
[row, u, v] = __assignment(cost);
R = exp(u(:));
C = exp(v(:)) ./ largest(:);
p = row(:);
r = R(p);
if strcmp(form, 'vector')
    P = p;
    R = r;
else
    P = speye(n);
    P = P(p, :);
    R = spdiags(r, 0, n, n);
    C = spdiags(C, 0, n, n);
end
end
