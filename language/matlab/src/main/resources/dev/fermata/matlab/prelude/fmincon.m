% The least fun(x) with A*x <= b, Aeq*x = beq, lb <= x <= ub, c(x) <= 0, ceq(x) = 0: [x, fval, exitflag, output, lambda, grad, hessian] = fmincon(fun, x0, A, b, Aeq, beq, lb, ub, nonlcon, options). Sequential quadratic programs with updates damped as by M. Powell (J. Nocedal, S. Wright, chapter 18).
function [x, fval, exitflag, output, lambda, grad, hessian] = fmincon(fun, x0, A, b, Aeq, beq, lb, ub, nonlcon, options, varargin)
if nargin == 1 && isstruct(fun)
    [fun, x0, A, b, Aeq, beq, lb, ub, nonlcon, options] = __problem('fmincon', fun, {'objective', 'x0', 'Aineq', 'bineq', 'Aeq', 'beq', 'lb', 'ub', 'nonlcon', 'options'});
else
    if nargin < 4
        error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
    end
    if nargin < 5, Aeq = []; end
    if nargin < 6, beq = []; end
    if nargin < 7, lb = []; end
    if nargin < 8, ub = []; end
    if nargin < 9, nonlcon = []; end
    if nargin < 10, options = []; end
end
fun = __callable('fmincon', fun);
if ~isempty(varargin)
    plain = fun;
    fun = @(x) plain(x, varargin{:});
end
if ~isempty(nonlcon)
    nonlcon = __callable('fmincon', nonlcon);
end
x = double(x0);
n = numel(x);
[A, b, Aeq, beq, low, high] = __linear_terms('fmincon', n, A, b, Aeq, beq, lb, ub);
if any(low > high)
    [fval, grad, hessian] = deal([]);
    exitflag = -2;
    lambda = [];
    text = sprintf('Exiting due to infeasibility:  at least one lower bound exceeds the corresponding upper bound.');
    output = struct('iterations', 0, 'funcCount', 0, 'constrviolation', Inf, 'stepsize', [], 'algorithm', 'interior-point', ...
        'firstorderopt', [], 'cgiterations', 0, 'message', text, 'bestfeasible', []);
    __solver_report(options, 'linprog', exitflag, text);
    return
end
x(:) = min(max(x(:), low), high);
tolx = __option(options, 'TolX', 1e-10);
tolf = __option(options, 'TolFun', 1e-6);
tolc = __named_option(options, {'ConstraintTolerance', 'TolCon'}, 1e-6);
maxiter = __option(options, 'MaxIter', 1000);
maxcalls = 4 * __option(options, 'MaxFunEvals', 3000);
withslope = isequal(__named_option(options, {'SpecifyObjectiveGradient'}, false), true) || strcmp(__named_option(options, {'GradObj'}, 'off'), 'on');
withjacobian = isequal(__named_option(options, {'SpecifyConstraintGradient'}, false), true) || strcmp(__named_option(options, {'GradConstr'}, 'off'), 'on');
[fval, grad, calls] = sloped(fun, x, withslope);
if ~isreal(fval) || ~isfinite(fval)
    error('RunMat:fmincon:UsrObjUndefAtX0', 'Objective function is undefined at initial point. Fmincon cannot continue.');
end
[c, ceq, J, Jeq, more] = conditions(nonlcon, x, withjacobian);
calls = calls + more;
B = eye(n);
penalty = zeros(numel(c) + numel(ceq) + size(A, 1) + size(Aeq, 1), 1);
iterations = 0;
stepsize = [];
exitflag = 0;
[mu, nu] = deal([]);
outfcn = __named_option(options, {'OutputFcn'}, []);
while true
    G = [J; A];
    g = [c; A * x(:) - b];
    E = [Jeq; Aeq];
    e = [ceq; Aeq * x(:) - beq];
    [p, flag] = __quadratic(B, grad, G, -g, E, -e, low - x(:), high - x(:), [], 100 + 10 * n);
    if flag ~= 1
        p = relaxed(B, grad, G, g, E, e, low - x(:), high - x(:));
    end
    found = __multipliers(grad + B * p, p, G, -g, E, low - x(:), high - x(:));
    mu = found.ineqlin;
    nu = found.eqlin;
    violation = max([0; g; abs(e)]);
    slack = [g .* mu; 0];
    optimality = max([norm(grad + G' * mu + E' * nu - found.lower + found.upper, Inf); abs(slack)]);
    % Steps this small change no digit that is shown; the projected one counts where B is exact enough.
    if violation <= tolc * 1e-3 && (optimality <= tolf * max(1, norm(grad, Inf)) * 1e-2 || norm(p, Inf) <= 1e-9 * (1 + norm(x(:), Inf)))
        exitflag = 1;
        break
    end
    if iterations >= maxiter || calls >= maxcalls
        break
    end
    weights = abs([mu; nu]);
    penalty = max([weights, (weights + penalty(1:numel(weights))) / 2], [], 2);
    merit0 = fval + penalty' * [max(g, 0); abs(e)];
    slope = grad' * p - penalty' * [max(g, 0); abs(e)];
    alpha = 1;
    better = false;
    for attempt = 1:40
        trial = x;
        trial(:) = min(max(x(:) + alpha * p, low), high);
        fnew = double(fun(trial));
        [cnew, ceqnew] = values(nonlcon, trial);
        calls = calls + 1;
        merit = fnew + penalty' * [max([cnew; A * trial(:) - b], 0); abs([ceqnew; Aeq * trial(:) - beq])];
        if isreal(merit) && merit <= merit0 + 1e-4 * alpha * min(slope, 0) + 1e-14 * abs(merit0)
            better = true;
            break
        end
        if attempt == 1 && ~isempty([cnew; ceqnew]) && all(isfinite([cnew; ceqnew]))
            % A second order correction avoids steps that curved conditions make short.
            M = [Jeq; J(max(c, cnew) > -1e-8, :)];
            r = [ceqnew; cnew(max(c, cnew) > -1e-8)];
            if ~isempty(M)
                trial(:) = min(max(x(:) + p - pinv(M) * r, low), high);
                fnew = double(fun(trial));
                [cnew, ceqnew] = values(nonlcon, trial);
                calls = calls + 1;
                merit = fnew + penalty' * [max([cnew; A * trial(:) - b], 0); abs([ceqnew; Aeq * trial(:) - beq])];
                if isreal(merit) && merit <= merit0 + 1e-4 * min(slope, 0) && isempty(A) && isempty(Aeq)
                    better = true;
                    break
                end
            end
        end
        alpha = alpha / 2;
    end
    if ~better
        if norm(B - eye(n), Inf) > 0
            B = eye(n);
            iterations = iterations + 1;
            if iterations > 1 && isequal(stepsize, 0)
                exitflag = 2;
            end
            stepsize = 0;
        else
            exitflag = 2;
        end
        if exitflag == 2
            break
        end
        continue
    end
    s = trial(:) - x(:);
    first = reshape(mu(1:numel(c)), [], 1);
    firsteq = reshape(nu(1:numel(ceq)), [], 1);
    before = grad + J' * first + Jeq' * firsteq;
    x = trial;
    [fval, grad, more] = sloped(fun, x, withslope);
    calls = calls + more;
    [c, ceq, J, Jeq, more] = conditions(nonlcon, x, withjacobian);
    calls = calls + more;
    y = grad + J' * first + Jeq' * firsteq - before;
    iterations = iterations + 1;
    stepsize = norm(s);
    if ~isempty(outfcn)
        state = struct('iteration', iterations, 'funccount', calls, 'fval', fval, 'stepsize', stepsize, 'firstorderopt', optimality, 'constrviolation', violation, 'gradient', grad);
        if outfcn(x, state, 'iter')
            exitflag = -1;
            break
        end
    end
    sBs = s' * B * s;
    if s' * y < 0.2 * sBs
        theta = 0.8 * sBs / (sBs - s' * y);
        y = theta * y + (1 - theta) * B * s;
    end
    if s' * y > 1e-14 * norm(s) * norm(y) && sBs > 0
        if iterations == 1
            B = (y' * y) / (s' * y) * eye(n);
            sBs = s' * B * s;
        end
        B = B - (B * s) * (s' * B) / sBs + (y * y') / (s' * y);
        B = (B + B') / 2;
    end
    if stepsize < tolx * (1 + norm(x(:)))
        violation = max([0; c; A * x(:) - b; abs([ceq; Aeq * x(:) - beq])]);
        exitflag = 1;
        break
    end
end
if exitflag > 0 && violation > tolc
    exitflag = -2;
end
lambda = struct('eqlin', reshape(nu(numel(ceq) + 1:end), [], 1), 'eqnonlin', reshape(nu(1:numel(ceq)), [], 1), 'ineqlin', reshape(mu(numel(c) + 1:end), [], 1), 'lower', found.lower, ...
    'upper', found.upper, 'ineqnonlin', reshape(mu(1:numel(c)), [], 1));
hessian = B;
text = __solver_text('fmincon', exitflag, options);
__solver_report(options, 'fmincon', exitflag, text);
algorithm = __named_option(options, {'Algorithm'}, 'interior-point');
output = struct('iterations', iterations, 'funcCount', calls, 'constrviolation', violation, 'stepsize', stepsize, 'algorithm', algorithm, ...
    'firstorderopt', optimality, 'cgiterations', 0, 'message', text, 'bestfeasible', struct('x', x, 'fval', fval, 'constrviolation', violation, 'firstorderopt', optimality));
end

% The step where the conditions' lines have no point in common: as much of their violation as possible goes.
function p = relaxed(B, grad, G, g, E, e, low, high)
n = numel(grad);
weight = 1e4 * max(1, norm(grad, Inf));
m = size(G, 1);
k = size(E, 1);
H = blkdiag(B, 1e-8 * eye(m + 2 * k));
f = [grad; weight * ones(m + 2 * k, 1)];
rows = [G, -eye(m), zeros(m, 2 * k)];
exact = [E, zeros(k, m), eye(k), -eye(k)];
start = [zeros(n, 1); max(g, 0); max(-e, 0); max(e, 0)];
start(1:n) = min(max(0, low), high);
p = __quadratic(H, f, rows, -g, exact, -e, [low; zeros(m + 2 * k, 1)], [high; Inf(m + 2 * k, 1)], start, 200 + 20 * (n + m + 2 * k));
if isempty(p)
    p = zeros(n, 1);
else
    p = p(1:n);
end
end

function [f, g, calls] = sloped(fun, x, given)
if given
    [f, g] = fun(x);
    f = double(f);
    g = double(g(:));
    calls = 1;
    return
end
f = double(fun(x));
n = numel(x);
g = zeros(n, 1);
for k = 1:n
    step = eps ^ (1 / 3) * max(abs(x(k)), 1);
    up = x;
    up(k) = up(k) + step;
    down = x;
    down(k) = down(k) - step;
    [fu, fd] = deal(double(fun(up)), double(fun(down)));
    if isfinite(fu) && isreal(fu) && isfinite(fd) && isreal(fd)
        g(k) = (fu - fd) / (up(k) - down(k));
    elseif isfinite(fu) && isreal(fu)
        g(k) = (fu - f) / (up(k) - x(k));
    else
        g(k) = (f - fd) / (x(k) - down(k));
    end
end
calls = 1 + n;
end

function [c, ceq] = values(nonlcon, x)
[c, ceq] = deal(zeros(0, 1));
if ~isempty(nonlcon)
    [c, ceq] = nonlcon(x);
    c = reshape(double(c), [], 1);
    ceq = reshape(double(ceq), [], 1);
end
end

function [c, ceq, J, Jeq, calls] = conditions(nonlcon, x, given)
n = numel(x);
calls = 0;
if isempty(nonlcon)
    [c, ceq] = deal(zeros(0, 1));
    [J, Jeq] = deal(zeros(0, n));
    return
end
if given
    [c, ceq, J, Jeq] = nonlcon(x);
    c = reshape(double(c), [], 1);
    ceq = reshape(double(ceq), [], 1);
    J = reshape(double(J), n, []).';
    Jeq = reshape(double(Jeq), n, []).';
    return
end
[c, ceq] = values(nonlcon, x);
J = zeros(numel(c), n);
Jeq = zeros(numel(ceq), n);
for k = 1:n
    step = eps ^ (1 / 3) * max(abs(x(k)), 1);
    up = x;
    up(k) = up(k) + step;
    down = x;
    down(k) = down(k) - step;
    [cu, eu] = values(nonlcon, up);
    [cd, ed] = values(nonlcon, down);
    J(:, k) = (cu - cd) / (up(k) - down(k));
    Jeq(:, k) = (eu - ed) / (up(k) - down(k));
end
end
