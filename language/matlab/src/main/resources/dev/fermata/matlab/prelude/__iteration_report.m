% Tells how an iterative solver ended, when its caller does not ask for the flag.
function __iteration_report(name, tol, reached, flag, iter, relres)
if flag == 0
    if all(iter == 0)
        if isnan(relres)
            text = sprintf('The right hand side vector is all zero so %s\nreturned an all zero solution without iterating.', name);
        else
            text = sprintf('The initial guess has relative residual %0.2g which is within\nthe desired tolerance %0.2g so %s returned it without iterating.', relres, tol, name);
        end
    elseif numel(iter) == 2
        text = sprintf('%s converged at outer iteration %d (inner iteration %d) to a solution with relative residual %0.2g.', name, iter(1), iter(2), relres);
    elseif fix(iter) ~= iter
        text = sprintf('%s converged at iteration %.1f to a solution with relative residual %0.2g.', name, iter, relres);
    else
        text = sprintf('%s converged at iteration %d to a solution with relative residual %0.2g.', name, iter, relres);
    end
else
    if numel(reached) == 2
        place = sprintf('outer iteration %d (inner iteration %d)', reached(1), reached(2));
        number = sprintf('number %d(%d)', iter(1), iter(2));
    elseif fix(reached) ~= reached
        place = sprintf('iteration %.1f', reached);
        number = sprintf('number %.1f', iter);
    else
        place = sprintf('iteration %d', reached);
        number = sprintf('number %g', iter);
    end
    reasons = {'the maximum number of iterations was reached.', 'the system involving the preconditioner was ill conditioned.', ...
        'the method stagnated.', 'a scalar quantity became too small or too large to continue computing.'};
    text = sprintf('%s stopped at %s without converging to the desired tolerance %0.2g\nbecause %s\nThe iterate returned (%s) has relative residual %0.2g.', ...
        name, place, tol, reasons{flag}, number, relres);
end
disp(text)
end
