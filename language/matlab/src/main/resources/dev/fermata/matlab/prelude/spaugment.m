% The augmented matrix [c*I A; A' 0] of least squares: spaugment(A, c).
function S = spaugment(A, c)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
[m, n] = size(A);
if nargin < 2
    c = max(max(abs(A))) / 1000;
end
S = [c * speye(m), sparse(A); sparse(A'), sparse(n, n)];
end
