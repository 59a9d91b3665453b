% Collocation with cubics (the formula of P. Simpson): Newton's method for all values, then more points where the residual is large.
function sol = __boundary(solver, f, g, guess, options)
f = __callable(solver, f);
g = __callable(solver, g);
if ~isstruct(guess) || ~isfield(guess, 'x') || ~isfield(guess, 'y')
    error(['RunMat:' solver ':NoSolinit'], 'The initial guess must be a structure with the fields x and y, as bvpinit makes it.');
end
x = reshape(guess.x, 1, []);
y = guess.y;
p = zeros(0, 1);
if isfield(guess, 'parameters')
    p = guess.parameters(:);
end
unknown = ~isempty(p);
if unknown
    slope = @(x, y, p) reshape(f(x, y, p), [], 1);
    ends = @(a, b, p) reshape(g(a, b, p), [], 1);
else
    slope = @(x, y, p) reshape(f(x, y), [], 1);
    ends = @(a, b, p) reshape(g(a, b), [], 1);
end
rtol = odeget(options, 'RelTol', 1e-3);
atol = odeget(options, 'AbsTol', 1e-6);
if strcmp(solver, 'bvp5c')
    rtol = rtol / 10;
    atol = atol / 10;
end
n = size(y, 1);
most = odeget(options, 'NMax', floor(1000 / n) * 5);
conditions = ends(y(:, 1), y(:, end), p);
if numel(conditions) ~= n + numel(p)
    error(['RunMat:' solver ':BCfunOuputSize'], 'The boundary condition function %s should return a column vector of length %d.', upper(func2str(g)), n + numel(p));
end
if numel(slope(x(1), y(:, 1), p)) ~= n
    error(['RunMat:' solver ':ODEfunOutputSize'], 'The derivative function %s should return a column vector of length %d.', upper(func2str(f)), n);
end
calls = 0;
bccalls = 1;
threshold = atol ./ rtol;
done = false;
for pass = 1:50
    [y, p, F, mid, singular, more] = newton(slope, ends, x, y, p, threshold);
    calls = calls + more;
    bccalls = bccalls + 1;
    if singular
        error(['RunMat:' solver ':SingJac'], 'Unable to solve the collocation equations -- a singular Jacobian encountered.');
    end
    [r, more] = residual(slope, x, y, F, mid, p, threshold);
    calls = calls + more;
    if max(r) <= rtol
        done = true;
        break
    end
    % Two points more where the residual is large, one where it is not small; of three small neighbours one goes.
    fresh = x(1);
    N = numel(x) - 1;
    k = 1;
    while k <= N
        h = x(k + 1) - x(k);
        if r(k) > 100 * rtol
            fresh = [fresh, x(k) + h / 3, x(k) + 2 * h / 3, x(k + 1)]; %#ok<AGROW>
        elseif r(k) > rtol
            fresh = [fresh, x(k) + h / 2, x(k + 1)]; %#ok<AGROW>
        elseif k + 2 <= N && all(r(k:k + 2) < 0.1 * rtol)
            whole = x(k + 3) - x(k);
            parts = [x(k + 1) - x(k), x(k + 2) - x(k + 1), x(k + 3) - x(k + 2)];
            expected = max(r(k:k + 2) ./ (parts / (whole / 2)) .^ 3.5);
            if expected < 0.5 * rtol
                fresh = [fresh, x(k) + whole / 2, x(k + 3)]; %#ok<AGROW>
                k = k + 2;
            else
                fresh = [fresh, x(k + 1)]; %#ok<AGROW>
            end
        else
            fresh = [fresh, x(k + 1)]; %#ok<AGROW>
        end
        k = k + 1;
    end
    if numel(fresh) > most
        warning(['RunMat:' solver ':RelTolNotMet'], ['Unable to meet the tolerance without using more than %d mesh points. \n The last mesh of %d points ' ...
            'and the solution are available in the output argument. \n The maximum residual is %g, while requested accuracy is %g.'], most, numel(x), max(r), rtol);
        break
    end
    values = hermite(x, y, F, fresh);
    x = fresh;
    y = values;
end
if strcmpi(odeget(options, 'Stats', 'off'), 'on')
    fprintf('The solution was obtained on a mesh of %g points.\n', numel(x));
    fprintf('The maximum residual is %10.3e. \n', max(r));
    fprintf('There were %g calls to the ODE function. \n', calls);
    fprintf('There were %g calls to the BC function. \n', bccalls);
end
sol = struct('solver', solver, 'x', x, 'y', y, 'yp', F, 'stats', struct('nmeshpoints', numel(x), 'maxres', max(r), 'nODEevals', calls, 'nBCevals', bccalls));
if unknown
    sol.parameters = p;
    sol = orderfields(sol, {'solver', 'x', 'y', 'yp', 'parameters', 'stats'});
end
end

function v = hermite(x, y, F, at)
v = zeros(size(y, 1), numel(at));
for k = 1:numel(at)
    j = min(find((x - at(k)) * sign(x(end) - x(1)) <= 0, 1, 'last'), numel(x) - 1);
    h = x(j + 1) - x(j);
    s = (at(k) - x(j)) / h;
    v(:, k) = (1 + 2 * s) * (1 - s)^2 * y(:, j) + s * (1 - s)^2 * h * F(:, j) + s^2 * (3 - 2 * s) * y(:, j + 1) + s^2 * (s - 1) * h * F(:, j + 1);
end
end

% Damped steps of Newton's method for the collocation equations.
function [y, p, F, mid, singular, calls] = newton(slope, ends, x, y, p, threshold)
n = size(y, 1);
m = numel(x);
q = numel(p);
singular = false;
[R, F, mid, calls] = equations(slope, ends, x, y, p);
for round = 1:30
    J = zeros(n * m + q);
    [A, P] = deal(zeros(n, n, 2 * m - 1), zeros(n, q, 2 * m - 1));
    for k = 1:m
        [A(:, :, 2 * k - 1), P(:, :, 2 * k - 1), more] = derivative(slope, x(k), y(:, k), p, F(:, k));
        calls = calls + more;
        if k < m
            h = x(k + 1) - x(k);
            ym = (y(:, k) + y(:, k + 1)) / 2 - h / 8 * (F(:, k + 1) - F(:, k));
            [A(:, :, 2 * k), P(:, :, 2 * k), more] = derivative(slope, x(k) + h / 2, ym, p, mid(:, k));
            calls = calls + more;
        end
    end
    base = ends(y(:, 1), y(:, m), p);
    for j = 1:n
        [a, b] = deal(y(:, 1), y(:, m));
        d = sqrt(eps) * max(abs(a(j)), 1e-2);
        a(j) = a(j) + d;
        J(1:n + q, j) = (ends(a, y(:, m), p) - base) / d;
        d = sqrt(eps) * max(abs(b(j)), 1e-2);
        b(j) = b(j) + d;
        J(1:n + q, n * (m - 1) + j) = J(1:n + q, n * (m - 1) + j) + (ends(y(:, 1), b, p) - base) / d;
    end
    for j = 1:q
        moved = p;
        d = sqrt(eps) * max(abs(p(j)), 1e-2);
        moved(j) = moved(j) + d;
        J(1:n + q, n * m + j) = (ends(y(:, 1), y(:, m), moved) - base) / d;
    end
    one = eye(n);
    for k = 1:m - 1
        h = x(k + 1) - x(k);
        [Fl, Fm, Fr] = deal(A(:, :, 2 * k - 1), A(:, :, 2 * k), A(:, :, 2 * k + 1));
        rows = n + q + (k - 1) * n + (1:n);
        J(rows, (k - 1) * n + (1:n)) = -one - h / 6 * (Fl + 2 * Fm + h / 2 * Fm * Fl);
        J(rows, k * n + (1:n)) = one - h / 6 * (Fr + 2 * Fm - h / 2 * Fm * Fr);
        if q > 0
            dmid = P(:, :, 2 * k) + Fm * (-h / 8 * (P(:, :, 2 * k + 1) - P(:, :, 2 * k - 1)));
            J(rows, n * m + (1:q)) = -h / 6 * (P(:, :, 2 * k - 1) + 4 * dmid + P(:, :, 2 * k + 1));
        end
    end
    J = sparse(J);
    lastwarn('');
    state = warning('off', 'all');
    step = -(J \ R);
    warning(state);
    if any(~isfinite(step))
        singular = true;
        return
    end
    lambda = 1;
    before = norm(step);
    for attempt = 1:12
        ynew = y + lambda * reshape(step(1:n * m), n, m);
        pnew = p + lambda * reshape(step(n * m + 1:end), [], 1);
        [Rnew, Fnew, midnew, more] = equations(slope, ends, x, ynew, pnew);
        calls = calls + more;
        next = norm(J \ Rnew);
        if next <= (1 - lambda / 2) * before || lambda < 0.01 || next < 1e-12
            break
        end
        lambda = lambda / 2;
    end
    [y, p, R, F, mid] = deal(ynew, pnew, Rnew, Fnew, midnew);
    change = max(max(abs(reshape(step(1:n * m), n, m)) ./ max(abs(y), max(threshold, 1e-8)))) * lambda;
    if lambda == 1 && (change < 1e-7 || norm(step) <= 1e-12)
        return
    end
end
end

function [R, F, mid, calls] = equations(slope, ends, x, y, p)
m = numel(x);
F = zeros(size(y));
for k = 1:m
    F(:, k) = slope(x(k), y(:, k), p);
end
mid = zeros(size(y, 1), m - 1);
rest = mid;
for k = 1:m - 1
    h = x(k + 1) - x(k);
    mid(:, k) = slope(x(k) + h / 2, (y(:, k) + y(:, k + 1)) / 2 - h / 8 * (F(:, k + 1) - F(:, k)), p);
    rest(:, k) = y(:, k + 1) - y(:, k) - h / 6 * (F(:, k) + 4 * mid(:, k) + F(:, k + 1));
end
R = [ends(y(:, 1), y(:, m), p); rest(:)];
calls = 2 * m - 1;
end

function [A, P, calls] = derivative(slope, x, y, p, base)
n = numel(y);
A = zeros(n);
for j = 1:n
    moved = y;
    d = sqrt(eps) * max(abs(y(j)), 1e-2);
    moved(j) = moved(j) + d;
    A(:, j) = (slope(x, moved, p) - base) / (moved(j) - y(j));
end
P = zeros(n, numel(p));
for j = 1:numel(p)
    moved = p;
    d = sqrt(eps) * max(abs(p(j)), 1e-2);
    moved(j) = moved(j) + d;
    P(:, j) = (slope(x, y, moved) - base) / (moved(j) - p(j));
end
calls = n + numel(p);
end

% The size of the residual of each interval, by five points of R. Lobatto.
function [r, calls] = residual(slope, x, y, F, mid, p, threshold)
m = numel(x);
c = sqrt(3 / 7) / 2;
r = zeros(1, m - 1);
for k = 1:m - 1
    h = x(k + 1) - x(k);
    total = 0;
    for s = [0.5 - c, 0.5 + c, 0.5]
        v = (1 + 2 * s) * (1 - s)^2 * y(:, k) + s * (1 - s)^2 * h * F(:, k) + s^2 * (3 - 2 * s) * y(:, k + 1) + s^2 * (s - 1) * h * F(:, k + 1);
        d = (6 * s^2 - 6 * s) * (y(:, k) - y(:, k + 1)) / h + (1 - 4 * s + 3 * s^2) * F(:, k) + (3 * s^2 - 2 * s) * F(:, k + 1);
        if s == 0.5
            w = 32 / 45;
            g = mid(:, k);
        else
            w = 49 / 90;
            g = slope(x(k) + s * h, v, p);
        end
        scaled = (d - g) ./ max(abs(g), threshold);
        total = total + w * (scaled.' * scaled);
    end
    r(k) = sqrt(total / 2);
end
calls = 2 * (m - 1);
end
