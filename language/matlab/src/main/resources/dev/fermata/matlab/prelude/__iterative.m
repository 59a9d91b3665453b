% What the iterative solvers share: the operator, the preconditioner, defaults and the first guess.
function [multiply, precondition, tol, maxit, x] = __iterative(name, A, b, tol, maxit, M1, M2, x0)
n = size(b, 1);
if size(b, 2) ~= 1
    error(['RunMat:' name ':RSHnotColumn'], 'Right-hand side must be a column vector.');
end
if isa(A, 'function_handle') || ischar(A) || isstring(A)
    multiply = __callable(name, A);
else
    if size(A, 1) ~= size(A, 2) && ~strcmp(name, 'lsqr')
        error(['RunMat:' name ':NonSquareMatrix'], 'Matrix must be square.');
    end
    if size(A, 1) ~= n
        error(['RunMat:' name ':RSHsizeMatchCoeffMatrix'], 'Right-hand side must be a column vector of length %d to match the coefficient matrix.', size(A, 1));
    end
    multiply = @(v) A * v;
end
if isempty(tol)
    tol = 1e-6;
end
tol = max(min(tol, 1 - eps), eps);
if isempty(maxit)
    maxit = min(n, 20);
end
precondition = @(v) v;
if ~isempty(M1) && ~isempty(M2)
    first = __inverse_of(name, M1);
    second = __inverse_of(name, M2);
    precondition = @(v) second(first(v));
elseif ~isempty(M1)
    precondition = __inverse_of(name, M1);
elseif ~isempty(M2)
    precondition = __inverse_of(name, M2);
end
if isempty(x0)
    x = zeros(n, 1);
else
    if ~isequal(size(x0), [n 1]) && ~strcmp(name, 'lsqr')
        error(['RunMat:' name ':WrongInitGuessSize'], 'Initial guess must be a column vector of length %d to match the problem size.', n);
    end
    x = x0;
end
end
