% A function of a matrix: a handle of exp, log, sin, cos, sinh or cosh, or of any function of scalars.
function F = funm(A, f)
if size(A, 1) ~= size(A, 2)
    error('RunMat:funm:InvalidInput', 'Matrix must be square.');
end
if ischar(f) || isstring(f)
    f = str2func(f);
end
switch func2str(f)
    case 'exp'
        F = expm(A);
    case 'log'
        F = logm(A);
    case 'sqrt'
        F = sqrtm(A);
    case 'cosh'
        F = (expm(A) + expm(-A)) / 2;
    case 'sinh'
        F = (expm(A) - expm(-A)) / 2;
    case 'cos'
        F = (expm(1i * A) + expm(-1i * A)) / 2;
    case 'sin'
        F = (expm(1i * A) - expm(-1i * A)) / 2i;
    otherwise
        [V, D] = eig(A);
        F = V * diag(f(diag(D))) / V;
end
if isreal(A) && norm(imag(F), 1) <= 10 * size(A, 1) * eps * norm(F, 1)
    F = real(F);
end
end
