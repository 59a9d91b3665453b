% Functions that solve with a preconditioner and with its transpose.
function [solve, transposed] = __two_inverses(name, M)
if isnumeric(M)
    solve = @(v) M \ v;
    transposed = @(v) M' \ v;
else
    given = __callable(name, M);
    solve = @(v) given(v, 'notransp');
    transposed = @(v) given(v, 'transp');
end
end
