% The response of a model to inputs: [y, t, x] = lsim(sys, u, t, x0, method); without outputs a plot.
function [y, t, x] = lsim(sys, u, t, x0, method)
__model(sys, 'lsim');
model = ss(sys);
[ny, nu] = size(model.D);
if size(u, 2) ~= nu && size(u, 1) == nu
    u = u.';
end
if nargin < 3 || isempty(t)
    if model.Ts == 0
        error('RunMat:lsim:MissingTime', 'The time vector is required for continuous-time models.');
    end
    t = (0:size(u, 1) - 1).' * abs(model.Ts);
end
t = double(t(:));
if size(u, 1) ~= numel(t) || size(u, 2) ~= nu
    error('RunMat:lsim:InvalidInput', 'The input signal must have as many rows as there are times, and as many columns as the model has inputs.');
end
delay = __lti_delay(sys);
if delay > 0 && model.Ts == 0
    u = interp1(t, u, t - delay, 'linear', 0);
elseif delay > 0
    u = [zeros(min(delay, size(u, 1)), nu); u(1:end - min(delay, size(u, 1)), :)];
end
n = size(model.A, 1);
if nargin < 4 || isempty(x0)
    x0 = zeros(n, 1);
end
x0 = x0(:);
if numel(x0) ~= n
    error('RunMat:lsim:InvalidState', 'The initial state must have one element per state of the model.');
end
if nargin < 5
    method = 'foh';
end
if model.Ts ~= 0 || n == 0
    [y, x] = __simulated(model.A, model.B, model.C, model.D, u, x0);
else
    dt = t(2) - t(1);
    if max(abs(diff(t) - dt)) > 1e-6 * dt
        error('RunMat:lsim:InvalidTime', 'The time vector must be evenly spaced.');
    end
    M = expm([model.A model.B zeros(n, nu); zeros(nu, n + nu) eye(nu) / dt; zeros(nu, n + 2 * nu)] * dt);
    A = M(1:n, 1:n);
    B1 = M(1:n, n + 1:n + nu);
    B2 = M(1:n, n + nu + 1:end);
    x = zeros(numel(t), n);
    x(1, :) = x0.';
    for k = 1:numel(t) - 1
        change = (u(k + 1, :) - u(k, :)).';
        if strcmpi(method, 'zoh')
            change = 0 * change;
        end
        x(k + 1, :) = (A * x(k, :).' + B1 * u(k, :).' + B2 * change).';
    end
    y = x * model.C.' + u * model.D.';
end
if nargout == 0
    plot(t, u, 'Color', [0.6 0.6 0.6]);
    hold on
    plot(t, y);
    hold off
    title('Linear Simulation Results');
    xlabel(['Time (' model.TimeUnit ')']);
    ylabel('Amplitude');
    clear y
end
end
