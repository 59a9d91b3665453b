% The words for how a solver ended.
function text = __solver_text(solver, exitflag, options)
feasible = ['Optimization completed because the objective function is non-decreasing in ' newline ...
    'feasible directions, to within the value of the optimality tolerance,' newline ...
    'and constraints are satisfied to within the value of the constraint tolerance.'];
steps = [newline 'Optimization stopped because the relative changes in all elements of x are' newline ...
    'less than the value of the step tolerance, and the relative maximum constraint ' newline ...
    'violation is less than the value of the constraint tolerance.'];
limit = sprintf('%s stopped because it exceeded the iteration limit,\noptions.MaxIterations = %e.', solver, __option(options, 'MaxIter', 400));
calls = sprintf('%s stopped because it exceeded the function evaluation limit,\noptions.MaxFunctionEvaluations = %e.', solver, ...
    __option(options, 'MaxFunEvals', 3000));
gradient = ['Optimization completed because the size of the gradient is less than' newline 'the value of the optimality tolerance.'];
blank = [newline newline];
switch solver
    case {'quadprog', 'lsqlin'}
        switch exitflag
            case 1, text = ['Minimum found that satisfies the constraints.' blank feasible];
            case 0, text = ['Solver stopped prematurely.' blank limit];
            case -2, text = ['No feasible solution found.' blank solver ' stopped because it was unable to find a point that satisfies' newline ...
                    'the constraints within the value of the constraint tolerance.'];
            case -3, text = ['Problem is unbounded.' blank 'The problem is unbounded: there is a direction of no curvature in which the objective function falls.'];
            otherwise, text = ['The problem is non-convex.' blank 'The Hessian is not positive semidefinite in the feasible directions.'];
        end
    case 'fmincon'
        switch exitflag
            case 1, text = ['Local minimum found that satisfies the constraints.' blank feasible];
            case 2, text = ['Local minimum possible. Constraints satisfied.' newline steps];
            case 0, text = ['Solver stopped prematurely.' blank calls];
            otherwise, text = ['Converged to an infeasible point.' blank 'fmincon stopped because the size of the current step is less than' newline ...
                    'the value of the step size tolerance but constraints are not' newline ...
                    'satisfied to within the value of the constraint tolerance.'];
        end
    case 'fminunc'
        switch exitflag
            case 1, text = ['Local minimum found.' blank gradient];
            case 0, text = ['Solver stopped prematurely.' blank limit];
            otherwise, text = ['Local minimum possible.' blank 'fminunc stopped because it cannot decrease the objective function' newline 'along the current search direction.'];
        end
    case 'fsolve'
        switch exitflag
            case 1, text = ['Equation solved.' blank 'fsolve completed because the vector of function values is near zero' newline ...
                    'as measured by the value of the function tolerance, and' newline 'the problem appears regular as measured by the gradient.'];
            case 0, text = ['Solver stopped prematurely.' blank limit];
            otherwise, text = ['No solution found.' blank 'fsolve stopped because the problem appears regular as measured by the gradient,' newline ...
                    'but the vector of function values is not near zero as measured by the' newline 'value of the function tolerance.'];
        end
    case {'lsqnonlin', 'lsqcurvefit'}
        switch exitflag
            case 1, text = ['Local minimum found.' blank gradient];
            case 0, text = ['Solver stopped prematurely.' blank limit];
            case 4, text = ['Local minimum possible.' blank solver ' stopped because the relative size of the current step is less than' newline ...
                    'the value of the step size tolerance.'];
            otherwise, text = ['Local minimum possible.' blank solver ' stopped because the final change in the sum of squares relative to ' newline ...
                    'its initial value is less than the value of the function tolerance.'];
        end
    case 'intlinprog'
        switch exitflag
            case 1, text = ['Optimal solution found.' blank 'Intlinprog stopped because the objective value is within a gap tolerance of the' newline ...
                    'optimal value, options.AbsoluteGapTolerance = 1e-06. The intcon variables are' newline ...
                    'integer within tolerance, options.ConstraintTolerance = 1e-06.'];
            case -2, text = ['No feasible solution found.' blank 'Intlinprog stopped because no point satisfies the constraints.'];
            case -3, text = ['Problem is unbounded.' blank 'Intlinprog stopped because the root LP problem is unbounded.'];
            otherwise, text = ['Solver stopped prematurely.' blank 'Intlinprog stopped because it exceeded the node limit.'];
        end
    otherwise
        switch exitflag
            case 1, text = 'Optimal solution found.';
            case -2, text = 'No feasible solution found.';
            case 0, text = 'Solver stopped prematurely.';
            otherwise, text = 'Problem is unbounded.';
        end
end
end
