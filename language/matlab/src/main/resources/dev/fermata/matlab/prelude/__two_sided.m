% Products with a matrix and its transpose, and the inverses of the preconditioners on both sides, for solvers that need them;
% a function for A is asked with 'notransp' and 'transp'.
function [multiply, transposed, first, second, firstT, secondT] = __two_sided(name, A, multiply, M1, M2)
if isnumeric(A)
    transposed = @(v) A' * v;
else
    given = multiply;
    multiply = @(v) given(v, 'notransp');
    transposed = @(v) given(v, 'transp');
end
first = @(v) v;
second = first;
firstT = first;
secondT = first;
if ~isempty(M1)
    [first, firstT] = __two_inverses(name, M1);
end
if ~isempty(M2)
    [second, secondT] = __two_inverses(name, M2);
end
end
