% Steps of order 3 whose cubic pieces give the values of the past.
function sol = __delayed(solver, f, lags, delays, history, tspan, options, more)
t0 = tspan(1);
tfinal = tspan(end);
if tfinal <= t0
    error(['RunMat:' solver ':EndpointsNotInOrder'], 'Must have tspan(1) < tspan(end).');
end
lags = reshape(lags, 1, []);
past = [];
if isstruct(history)
    past = history;
    t0 = past.x(end);
    first = past.y(:, end);
    before = past.history;
else
    before = history;
    if isnumeric(history)
        first = double(history(:));
    else
        first = reshape(history(t0, more{:}), [], 1);
    end
end
given = odeget(options, 'InitialY', []);
if ~isempty(given)
    first = given(:);
end
if isempty(past)
    [X, Y, YP] = deal(t0, first, zeros(numel(first), 0));
    start = t0;
else
    [X, Y, YP] = deal(past.x, past.y, past.yp);
    start = past.x(1);
end
rtol = odeget(options, 'RelTol', 1e-3);
atol = reshape(odeget(options, 'AbsTol', 1e-6), [], 1);
threshold = atol / rtol;
hmax = odeget(options, 'MaxStep', 0.1 * (tfinal - t0));
% Breaks travel: each lag carries them on, three times for order 3.
breaks = [t0, reshape(odeget(options, 'Jumps', []), 1, [])];
level = breaks;
for k = 1:4
    level = unique(reshape(level.' + lags, 1, []));
    breaks = unique([breaks, level]);
end
breaks = breaks([true, diff(breaks) > 1e-12 * max(abs(breaks))]);
breaks = [breaks(breaks > t0 + 16 * eps(t0) & breaks < tfinal - 16 * eps(tfinal)), tfinal];
eventfun = odeget(options, 'Events', []);
[xe, ye, ie] = deal(zeros(1, 0), zeros(numel(first), 0), zeros(1, 0));
calls = 0;
failed = 0;
steps = 0;
y = Y(:, end);
t = t0;
    function v = lagged(s, tn, yn, fn)
        % The value at a time: of the history, of a finished step, or beyond the last one.
        if s <= start && (s < start || isempty(past) && isempty(given))
            if isnumeric(before)
                v = double(before(:));
            elseif isstruct(before)
                v = deval(before, s);
            else
                v = reshape(before(s, more{:}), [], 1);
            end
        else
            xs = X;
            ys = Y;
            ps = YP;
            if nargin > 1
                xs = [X, tn];
                ys = [Y, yn];
                ps = [YP, fn];
            end
            if isscalar(xs)
                v = ys + (s - xs) * ps(:, 1);
                return
            end
            j = min(max(find(xs <= s, 1, 'last'), 1), numel(xs) - 1);
            span = xs(j + 1) - xs(j); % not h, which is the step's
            u = (s - xs(j)) / span;
            v = (1 + 2 * u) * (1 - u)^2 * ys(:, j) + u * (1 - u)^2 * span * ps(:, j) + u^2 * (3 - 2 * u) * ys(:, j + 1) ...
                + u^2 * (u - 1) * span * ps(:, j + 1);
        end
    end
    function v = slope(s, z, varargin)
        calls = calls + 1;
        if isempty(delays)
            times = s - lags;
        else
            times = min(reshape(delays(s, z), 1, []), s);
        end
        Z = zeros(numel(z), numel(times));
        for i = 1:numel(times)
            if isempty(YP) && times(i) >= start
                Z(:, i) = z;
            elseif abs(times(i) - s) <= 0
                Z(:, i) = z;
            else
                Z(:, i) = lagged(times(i), varargin{:});
            end
        end
        v = reshape(f(s, z, Z), [], 1);
        if numel(v) ~= numel(z)
            error(['RunMat:' solver ':DDEsAndHistorySizes'], 'The derivative function must return a column vector of length %d.', numel(z));
        end
    end
f0 = slope(t, y);
if isempty(past)
    YP = f0;
else
    YP(:, end) = f0;
end
h = odeget(options, 'InitialStep', []);
if isempty(h)
    h = min(hmax, (tfinal - t0));
    rate = norm(f0 ./ max(abs(y), threshold), Inf) / (0.8 * rtol ^ (1 / 3));
    if h * rate > 1
        h = 1 / rate;
    end
end
if ~isempty(eventfun)
    value = reshape(eventfun(t, y, pastvalues(t, y)), [], 1);
end
    function Z = pastvalues(s, z)
        if isempty(delays)
            times = s - lags;
        else
            times = reshape(delays(s, z), 1, []);
        end
        Z = zeros(numel(z), numel(times));
        for i = 1:numel(times)
            Z(:, i) = lagged(times(i));
        end
    end
stopped = false;
while t < tfinal && ~stopped
    hmin = 16 * eps(t);
    next = breaks(find(breaks > t + hmin, 1));
    h = min(max(h, hmin), hmax);
    if isempty(next)
        next = tfinal;
    end
    if t + 1.1 * h >= next
        h = next - t;
    elseif t + 2 * h > next
        h = (next - t) / 2;
    end
    nofailed = true;
    while true
        implicit = isempty(delays) && any(lags < h) || ~isempty(delays);
        [ynew, fnew, estimate] = step(h);
        if implicit
            % A step longer than a lag asks itself; its cubic is iterated.
            for round = 1:5
                last = ynew;
                [ynew, fnew, estimate] = step(h, t + h, ynew, fnew);
                if norm((ynew - last) ./ max(abs(ynew), threshold), Inf) < 0.1 * rtol
                    break
                end
            end
        end
        err = h * norm(estimate ./ max(max(abs(y), abs(ynew)), threshold), Inf);
        if err <= rtol
            break
        end
        failed = failed + 1;
        if h <= hmin
            warning(['RunMat:' solver ':IntegrationTolNotMet'], ['Failure at t=%e.  Unable to meet integration tolerances ' ...
                'without reducing the step size below the smallest value allowed (%e) at time t.'], t, hmin);
            stopped = true;
            break
        end
        if nofailed
            h = max(hmin, h * max(0.5, 0.8 * (rtol / err) ^ (1 / 3)));
            nofailed = false;
        else
            h = max(hmin, 0.5 * h);
        end
    end
    if stopped
        break
    end
    steps = steps + 1;
    tnew = t + h;
    if abs(tnew - next) <= 16 * eps(next)
        tnew = next;
    end
    X(end + 1) = tnew; %#ok<AGROW>
    Y(:, end + 1) = ynew; %#ok<AGROW>
    YP(:, end + 1) = fnew; %#ok<AGROW>
    if ~isempty(eventfun)
        [after, terminal, direction] = eventfun(tnew, ynew, pastvalues(tnew, ynew));
        after = after(:);
        for k = 1:numel(after)
            up = value(k) < 0 && after(k) >= 0;
            down = value(k) > 0 && after(k) <= 0;
            if up && direction(k) >= 0 || down && direction(k) <= 0
                [low, high] = deal(t, tnew);
                for round = 1:60
                    middle = (low + high) / 2;
                    z = lagged(middle);
                    v = eventfun(middle, z, pastvalues(middle, z));
                    if sign(v(k)) == sign(value(k))
                        low = middle;
                    else
                        high = middle;
                    end
                end
                xe(end + 1) = high; %#ok<AGROW>
                ye(:, end + 1) = lagged(high); %#ok<AGROW>
                ie(end + 1) = k; %#ok<AGROW>
                if terminal(k)
                    stopped = true;
                    Y(:, end) = ye(:, end);
                    X(end) = high;
                    YP(:, end) = slope(high, ye(:, end));
                end
            end
        end
        value = after;
    end
    if nofailed
        grow = 1.25 * (err / rtol) ^ (1 / 3);
        if grow > 0.2
            h = h / grow;
        else
            h = 5 * h;
        end
    end
    t = X(end);
    y = Y(:, end);
    f0 = YP(:, end);
end
    function [ynew, fnew, estimate] = step(h, varargin)
        k2 = slope(t + h / 2, y + h / 2 * f0, varargin{:});
        k3 = slope(t + 3 * h / 4, y + 3 * h / 4 * k2, varargin{:});
        ynew = y + h * (2 / 9 * f0 + 1 / 3 * k2 + 4 / 9 * k3);
        fnew = slope(t + h, ynew, varargin{:});
        estimate = -5 / 72 * f0 + k2 / 12 + k3 / 9 - fnew / 8;
    end
sol = struct('solver', solver, 'history', {before}, 'discont', unique([start, t0, breaks(breaks <= t)]), 'x', X, 'y', Y, ...
    'stats', struct('nsteps', steps, 'nfailed', failed, 'nfevals', calls), 'yp', YP);
if ~isempty(eventfun)
    sol.xe = xe;
    sol.ye = ye;
    sol.ie = ie;
end
end
