% A function that solves with a preconditioner, which is a matrix or a function already.
function solve = __inverse_of(name, M)
if isa(M, 'function_handle') || ischar(M) || isstring(M)
    solve = __callable(name, M);
else
    solve = @(v) M \ v;
end
end
