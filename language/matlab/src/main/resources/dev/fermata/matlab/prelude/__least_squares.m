% Least squares of a vector of functions within bounds, by the method of K. Levenberg and D. Marquardt.
function [x, r, J, exitflag, iterations, calls, lambda] = __least_squares(name, fun, x, low, high, options)
tolx = __option(options, 'TolX', 1e-6);
tolf = __option(options, 'TolFun', 1e-6);
n = numel(x);
maxiter = __option(options, 'MaxIter', 400);
maxcalls = __option(options, 'MaxFunEvals', max(200 * n, 2000));
low = __bound(low, n, -Inf);
high = __bound(high, n, Inf);
x(:) = min(max(x(:), low), high);
r = __residuals(name, fun(x));
calls = 1;
iterations = 0;
lambda = 0.01;
exitflag = 0;
J = [];
while iterations < maxiter && calls < maxcalls
    J = zeros(numel(r), n);
    for k = 1:n
        step = sqrt(eps) * max(abs(x(k)), 1);
        if x(k) + step > high(k)
            step = -step;
        end
        moved = x;
        moved(k) = moved(k) + step;
        J(:, k) = (__residuals(name, fun(moved)) - r) / (moved(k) - x(k));
    end
    calls = calls + n;
    gradient = J' * r;
    free = ~(x(:) <= low & gradient > 0 | x(:) >= high & gradient < 0);
    if norm(gradient(free), Inf) <= tolf * 1e-4 || ~any(free)
        exitflag = 1;
        break
    end
    sum0 = r' * r;
    better = false;
    for attempt = 1:40
        H = J(:, free)' * J(:, free);
        step = zeros(n, 1);
        step(free) = -(H + lambda * diag(max(diag(H), 1e-12))) \ gradient(free);
        trial = x;
        trial(:) = min(max(x(:) + step, low), high);
        rnew = __residuals(name, fun(trial));
        calls = calls + 1;
        if all(isfinite(rnew)) && rnew' * rnew < sum0
            better = true;
            lambda = max(lambda / 10, 1e-15);
            break
        end
        lambda = min(lambda * 10, 1e15);
        if norm(step) <= eps * (1 + norm(x(:)))
            break
        end
    end
    iterations = iterations + 1;
    if ~better
        exitflag = 4;
        if norm(gradient(free), Inf) <= sqrt(tolf)
            exitflag = 1;
        end
        break
    end
    moved = norm(trial(:) - x(:));
    size0 = norm(x(:));
    x = trial;
    r = rnew;
    sum1 = r' * r;
    if sum0 - sum1 <= tolf * 1e-4 * sum0 && moved <= tolx * (tolx + size0)
        exitflag = 3;
        break
    end
    if sum1 < 1e-28
        exitflag = 1;
        break
    end
end
end

function r = __residuals(name, r)
r = double(r(:));
if ~isreal(r)
    error(['RunMat:' name ':InvalidInput'], 'Objective function is returning complex values.');
end
end

function b = __bound(b, n, standard)
if isempty(b)
    b = standard * ones(n, 1);
else
    b = double(b(:));
    b(end + 1:n, 1) = standard;
end
end
