% The pool in the background: parfeval(backgroundPool, f, n, x1, ...).
function pool = backgroundPool
persistent only
if isempty(only)
    only = parallel.Pool;
end
pool = only;
end
