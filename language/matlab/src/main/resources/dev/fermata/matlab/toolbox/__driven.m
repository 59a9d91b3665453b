% The response of a model to a step, an impulse, or from a state: y with a page per input, t, x.
function [y, t, x] = __driven(sys, kind, given, x0)
t = __time_grid(sys, given);
delay = __lti_delay(sys);
if sys.Ts ~= 0
    delay = delay * abs(sys.Ts);
end
if delay > 0
    [y, x] = delayed(__with_delay(sys, 0), kind, t, x0, delay);
    return
end
sys = ss(sys);
N = numel(t);
[ny, nu] = size(sys.D);
n = size(sys.A, 1);
[A, B] = deal(sys.A, sys.B);
uniform = N < 2 || max(abs(diff(t) - (t(2) - t(1)))) <= 1e-6 * (t(2) - t(1));
if sys.Ts == 0 && N > 1
    [A, B] = __held(sys.A, sys.B, t(2) - t(1));
end
if strcmp(kind, 'initial')
    [y, x] = walk(A, zeros(n, 1), sys.C, zeros(ny, 1), zeros(N, 1), x0, sys, t, uniform);
    return
end
y = zeros(N, ny, nu);
x = zeros(N, n, nu);
for j = 1:nu
    if strcmp(kind, 'step')
        [y(:, :, j), x(:, :, j)] = walk(A, B(:, j), sys.C, sys.D(:, j), ones(N, 1), zeros(n, 1), sys, t, uniform, j);
    elseif sys.Ts ~= 0
        u = zeros(N, 1);
        u(1) = 1 / abs(sys.Ts);
        if t(1) ~= 0
            u(1) = 0;
        end
        [y(:, :, j), x(:, :, j)] = __simulated(A, B(:, j), sys.C, sys.D(:, j), u, zeros(n, 1));
    else
        [y(:, :, j), x(:, :, j)] = walk(A, zeros(n, 1), sys.C, zeros(ny, 1), zeros(N, 1), sys.B(:, j), sys, t, uniform);
    end
end
end

% The response of the model without its delay, later.
function [y, x] = delayed(sys, kind, t, x0, delay)
late = t - delay;
if sys.Ts ~= 0
    late = round(late / abs(sys.Ts)) * abs(sys.Ts);
end
at = late >= -1e-12 * max(1, delay);
times = max(late(at), 0);
if numel(times) < 2
    times = [0; 1] * max([abs(sys.Ts), times.', eps]);
    [part, ~, states] = __driven(sys, kind, times, x0);
    part = part(1:sum(at), :, :);
    states = states(1:sum(at), :, :);
else
    [part, ~, states] = __driven(sys, kind, times, x0);
end
[~, ny, nu] = size(part);
y = zeros(numel(t), ny, nu);
x = zeros(numel(t), size(states, 2), size(states, 3));
y(at, :, :) = part;
x(at, :, :) = states;
end

function [y, x] = walk(A, B, C, D, u, x0, sys, t, uniform, j)
if nargin < 10
    j = 0;
end
if sys.Ts ~= 0 || uniform
    if sys.Ts == 0 && t(1) ~= 0
        x0 = moved(sys, x0, t(1), j);
    end
    [y, x] = __simulated(A, B, C, D, u, x0);
    return
end
x = zeros(numel(t), size(A, 1));
for k = 1:numel(t)
    x(k, :) = moved(sys, x0, t(k), j).';
end
y = x * C.' + u * D.';
end

% The state after a time, with a step at an input or without.
function x = moved(sys, x0, time, j)
if isempty(sys.A)
    x = x0;
elseif j > 0
    [Ad, Bd] = __held(sys.A, sys.B(:, j), time);
    x = Ad * x0 + Bd;
else
    x = expm(sys.A * time) * x0;
end
end
