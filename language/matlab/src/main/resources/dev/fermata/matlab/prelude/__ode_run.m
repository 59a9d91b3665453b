% The driver of the solvers: steps, step sizes, output times and events.
function varargout = __ode_run(solver, wanted, f, tspan, y0, options, more)
f = __callable(solver, f);
if ~isempty(more)
    f = @(t, y) f(t, y, more{:});
end
tspan = reshape(double(tspan), 1, []);
if numel(tspan) < 2
    error(['RunMat:' solver ':InvalidArgument'], 'The last entry in tspan must be different from the first entry.');
end
if any(diff(tspan) * sign(tspan(end) - tspan(1)) <= 0)
    error(['RunMat:' solver ':InvalidArgument'], 'The entries in tspan must strictly increase or decrease.');
end
y = reshape(double(y0), [], 1);
neq = numel(y);
t = tspan(1);
tfinal = tspan(end);
tdir = sign(tfinal - t);
rtol = odeget(options, 'RelTol', 1e-3);
atol = reshape(odeget(options, 'AbsTol', 1e-6), [], 1);
stiff = ~any(strcmp(solver, {'ode45', 'ode23', 'ode113'}));
if strcmp(solver, 'ode15s') || strcmp(solver, 'ode113')
    rtol = rtol / 10;
end
if rtol < 100 * eps
    rtol = 100 * eps;
end
threshold = atol / rtol;
hmax = min(abs(tfinal - t), abs(odeget(options, 'MaxStep', 0.1 * abs(tfinal - t))));
htry = abs(odeget(options, 'InitialStep', []));
refine = odeget(options, 'Refine', 1 + 3 * strcmp(solver, 'ode45'));
eventfun = odeget(options, 'Events', []);
haveevents = ~isempty(eventfun);
mass = odeget(options, 'Mass', []);
if ~isempty(mass) && ~isa(mass, 'function_handle') && ~stiff
    f0fun = f;
    f = @(t, y) mass \ f0fun(t, y);
    mass = [];
end
f0 = __slope(solver, f, t, y);
[stages, pow] = __method(solver);
htspan = abs(tspan(2) - tspan(1));
if isempty(htry)
    absh = min(hmax, htspan);
    rh = norm(f0 ./ max(abs(y), threshold), Inf) / (0.8 * rtol ^ pow);
    if absh * rh > 1
        absh = 1 / rh;
    end
    absh = max(absh, 16 * eps(t));
else
    absh = min(hmax, max(16 * eps(t), htry));
end
fixed = numel(tspan) > 2;
tout = t;
yout = y;
next = 2;
te = [];
ye = [];
ie = [];
if haveevents
    [value, terminal, direction] = eventfun(t, y);
end
steps = 0;
failed = 0;
calls = 1;
solx = t;
soly = y;
done = false;
while ~done
    hmin = 16 * eps(t);
    absh = min(hmax, max(hmin, absh));
    h = tdir * absh;
    if 1.1 * absh >= abs(tfinal - t)
        h = tfinal - t;
        absh = abs(h);
        done = true;
    end
    nofailed = true;
    while true
        [ynew, slopes, estimate] = __step(solver, stages, f, t, y, f0, h, mass, options);
        calls = calls + size(slopes, 2) - 1;
        tnew = t + h;
        if done
            tnew = tfinal;
        end
        h = tnew - t;
        err = absh * norm(estimate ./ max(max(abs(y), abs(ynew)), threshold), Inf);
        if ~(err <= rtol)
            failed = failed + 1;
            if absh <= hmin || isnan(err) && absh <= 1e3 * hmin
                warning(['RunMat:' solver ':IntegrationTolNotMet'], ['Failure at t=%e.  Unable to meet integration tolerances ' ...
                    'without reducing the step size below the smallest value allowed (%e) at time t.'], t, hmin);
                done = true;
                ynew = [];
                break
            end
            if nofailed && ~isnan(err)
                nofailed = false;
                absh = max(hmin, absh * max(0.1, 0.8 * (rtol / err) ^ pow));
            else
                nofailed = false;
                absh = max(hmin, 0.5 * absh);
            end
            h = tdir * absh;
            done = false;
        else
            break
        end
    end
    if isempty(ynew)
        break
    end
    steps = steps + 1;
    fnew = slopes(:, end);
    stop = false;
    if haveevents
        [tz, yz, iz, value, stop] = __crossings(solver, eventfun, value, direction, terminal, t, y, tnew, ynew, h, slopes, f0, fnew);
        te = [te; tz(:)];
        ye = [ye; yz.'];
        ie = [ie; iz(:)];
        if stop
            tnew = tz(end);
            ynew = yz(:, end);
            done = true;
        end
    end
    if fixed
        while next <= numel(tspan) && tdir * (tnew - tspan(next)) >= 0
            if tspan(next) == tnew
                tout(end + 1) = tnew;
                yout(:, end + 1) = ynew;
            else
                tout(end + 1) = tspan(next);
                yout(:, end + 1) = __between(solver, tspan(next), t, y, t + h, h, slopes, f0, fnew);
            end
            next = next + 1;
        end
        if stop && tout(end) ~= tnew
            tout(end + 1) = tnew;
            yout(:, end + 1) = ynew;
        end
    else
        if refine > 1
            times = t + (tnew - t) * (1:refine - 1) / refine;
            inside = __between(solver, times, t, y, t + h, h, slopes, f0, fnew);
            tout = [tout, times];
            yout = [yout, inside];
        end
        tout(end + 1) = tnew;
        yout(:, end + 1) = ynew;
    end
    solx(end + 1) = tnew;
    soly(:, end + 1) = ynew;
    if done
        break
    end
    if nofailed
        temp = 1.25 * (err / rtol) ^ pow;
        if temp > 0.2
            absh = absh / temp;
        else
            absh = 5 * absh;
        end
    end
    t = tnew;
    y = ynew;
    f0 = fnew;
    if steps > 5000000
        error(['RunMat:' solver ':InvalidInput'], 'Too many steps.');
    end
end
if wanted < 2
    sol = struct('solver', solver, 'extdata', struct('odefun', f, 'options', options, 'varargin', {{}}), 'x', solx, 'y', soly, ...
        'stats', struct('nsteps', steps, 'nfailed', failed, 'nfevals', calls));
    if haveevents
        sol.xe = te.';
        sol.ye = ye.';
        sol.ie = ie.';
    end
    varargout{1} = sol;
    return
end
results = {tout.', yout.', te, ye, ie};
varargout = results(1:max(wanted, 1));
end

function v = __slope(solver, f, t, y)
v = f(t, y);
if ~iscolumn(v) && ~isempty(v)
    error(['RunMat:' solver ':InvalidInput'], '%s must return a column vector.', upper(func2str(f)));
end
if numel(v) ~= numel(y)
    error(['RunMat:' solver ':InvalidInput'], ...
        '%s returns a vector of length %d, but the length of initial conditions vector is %d. The vector returned by %s and the initial conditions vector must have the same number of elements.', ...
        upper(func2str(f)), numel(v), numel(y), upper(func2str(f)));
end
v = double(v);
end

function [stages, pow] = __method(solver)
stages = [];
switch solver
    case {'ode45', 'ode113'}
        pow = 1 / 5;
        stages.a = [1/5, 3/10, 4/5, 8/9, 1, 1];
        stages.b = [1/5, 3/40, 44/45, 19372/6561, 9017/3168, 35/384; 0, 9/40, -56/15, -25360/2187, -355/33, 0; ...
            0, 0, 32/9, 64448/6561, 46732/5247, 500/1113; 0, 0, 0, -212/729, 49/176, 125/192; ...
            0, 0, 0, 0, -5103/18656, -2187/6784; 0, 0, 0, 0, 0, 11/84; 0, 0, 0, 0, 0, 0];
        stages.e = [71/57600; 0; -71/16695; 71/1920; -17253/339200; 22/525; -1/40];
    case 'ode23'
        pow = 1 / 3;
        stages.a = [1/2, 3/4, 1];
        stages.b = [1/2, 0, 2/9; 0, 3/4, 1/3; 0, 0, 4/9; 0, 0, 0];
        stages.e = [-5/72; 1/12; 1/9; -1/8];
    otherwise
        pow = 1 / 3;
end
end

function [ynew, slopes, estimate] = __step(solver, stages, f, t, y, f0, h, mass, options)
if isempty(stages)
    [ynew, slopes, estimate] = __implicit(solver, f, t, y, f0, h, mass, options);
    return
end
count = numel(stages.a);
slopes = zeros(numel(y), count + 1);
slopes(:, 1) = f0;
for k = 1:count
    ynew = y + slopes * (h * stages.b(:, k));
    slopes(:, k + 1) = __slope(solver, f, t + h * stages.a(k), ynew);
end
estimate = slopes * stages.e;
end

% The Rosenbrock formula of order 2 by L. Shampine and M. Reichelt.
function [ynew, slopes, estimate] = __implicit(solver, f, t, y, f0, h, mass, options)
n = numel(y);
d = 1 / (2 + sqrt(2));
e32 = 6 + sqrt(2);
J = odeget(options, 'Jacobian', []);
if isa(J, 'function_handle')
    J = J(t, y);
elseif isempty(J)
    J = zeros(n);
    for k = 1:n
        step = sqrt(eps) * max(abs(y(k)), 1e-5);
        moved = y;
        moved(k) = moved(k) + step;
        J(:, k) = (__slope(solver, f, t, moved) - f0) / (moved(k) - y(k));
    end
end
M = eye(n);
if ~isempty(mass)
    if isa(mass, 'function_handle')
        M = mass(t);
    else
        M = mass;
    end
end
tstep = sqrt(eps) * max(abs(t), abs(t + h));
if tstep == 0
    tstep = sqrt(eps) * abs(h);
end
dfdt = (__slope(solver, f, t + tstep, y) - f0) / tstep;
W = M - (h * d) * J;
k1 = W \ (f0 + (h * d) * dfdt);
f1 = __slope(solver, f, t + 0.5 * h, y + 0.5 * h * k1);
k2 = W \ (f1 - M * k1) + k1;
ynew = y + h * k2;
f2 = __slope(solver, f, t + h, ynew);
k3 = W \ (f2 - e32 * (M * k2 - f1) - 2 * (M * k1 - f0) + (h * d) * dfdt);
estimate = (k1 - 2 * k2 + k3) / 6;
slopes = [k1, k2, f2];
end

% Values inside a step.
function values = __between(solver, times, t, y, tnew, h, slopes, f0, fnew)
s = (times - t) / h;
switch solver
    case {'ode45', 'ode113'}
        b = [1, -183/64, 37/12, -145/128; 0, 0, 0, 0; 0, 1500/371, -1000/159, 1000/371; 0, -125/32, 125/12, -375/64; ...
            0, 9477/3392, -729/106, 25515/6784; 0, -11/7, 11/3, -55/28; 0, 3/2, -4, 5/2];
        values = y + slopes * (h * b) * [s; s.^2; s.^3; s.^4];
    case 'ode23'
        b = [1, -4/3, 5/9; 0, 1, -2/3; 0, 4/3, -8/9; 0, -1, 1];
        values = y + slopes * (h * b) * [s; s.^2; s.^3];
    otherwise
        e = 2 + sqrt(2);
        d = 1 / e;
        values = y + (h * slopes(:, 1)) * (s .* (1 - s) / (1 - 2 * d)) + (h * slopes(:, 2)) * (s .* (s - 2 * d) / (1 - 2 * d));
end
end

% Zeros of event functions inside a step, in order of time.
function [te, ye, ie, value, stop] = __crossings(solver, eventfun, value, direction, terminal, t, y, tnew, ynew, h, slopes, f0, fnew)
te = zeros(1, 0);
ye = zeros(numel(y), 0);
ie = zeros(1, 0);
stop = false;
[after, terminal, direction] = eventfun(tnew, ynew);
found = zeros(1, 0);
which = zeros(1, 0);
for k = 1:numel(after)
    up = value(k) < 0 && after(k) >= 0;
    down = value(k) > 0 && after(k) <= 0;
    if up && direction(k) >= 0 || down && direction(k) <= 0
        low = t;
        high = tnew;
        flow = value(k);
        for round = 1:100
            middle = (low + high) / 2;
            if abs(high - low) <= 128 * max(eps(t), eps(tnew))
                break
            end
            v = eventfun(middle, __between(solver, middle, t, y, tnew, h, slopes, f0, fnew));
            if sign(v(k)) == sign(flow)
                low = middle;
            else
                high = middle;
            end
        end
        found(end + 1) = high;
        which(end + 1) = k;
    end
end
[found, order] = sort(found * sign(h));
found = found * sign(h);
which = which(order);
value = after;
for k = 1:numel(found)
    te(end + 1) = found(k);
    ye(:, end + 1) = __between(solver, found(k), t, y, tnew, h, slopes, f0, fnew);
    ie(end + 1) = which(k);
    if terminal(which(k))
        stop = true;
        break
    end
end
end
