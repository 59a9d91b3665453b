% Applies a function of two arrays after expanding both to their common size.
function C = bsxfun(f, A, B)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if ischar(f) || isstring(f)
    f = str2func(f);
end
if ~isa(f, 'function_handle')
    error('RunMat:bsxfun:InvalidFunction', 'First argument must be a function handle or the name of a function.');
end
[A, B] = __expand('bsxfun', A, B);
C = f(A, B);
end
