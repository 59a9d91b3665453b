% Differential-algebraic equations M(t, v)*v' = f(t, v) of index 1 at given times, by the formula of order 5 by M. Radau (E. Hairer, G. Wanner).
function results = __stiff_mass(f, mass, times, v, options)
rtol = odeget(options, 'RelTol', 1e-3) / 10;
atol = odeget(options, 'AbsTol', 1e-6) / 10;
s6 = sqrt(6);
c = [(4 - s6) / 10; (4 + s6) / 10; 1];
A = [(88 - 7 * s6) / 360, (296 - 169 * s6) / 1800, (-2 + 3 * s6) / 225; (296 + 169 * s6) / 1800, (88 + 7 * s6) / 360, (-2 - 3 * s6) / 225; ...
    (16 - s6) / 36, (16 + s6) / 36, 1 / 9];
gamma = 1 / 3.637834252744496;
e = [-(13 + 7 * s6) / 3, (-13 + 7 * s6) / 3, -1 / 3];
n = numel(v);
t = times(1);
tend = times(end);
results = zeros(n, numel(times));
results(:, 1) = v;
next = 2;
M = mass(t, v);
J = slopes(f, t, v);
f0 = f(t, v);
scale = atol + rtol * abs(v);
rates = f0;
differential = diag(M) ~= 0;
rates(differential) = f0(differential) ./ diag(M(differential, differential));
rates(~differential) = 0;
h = min((tend - t) / 10, 0.1 / max(norm(rates ./ scale, Inf), 1e-10));
h = max(h, 1e-10 * (tend - t));
hmax = odeget(options, 'MaxStep', (tend - t) / 5);
first = true;
while t < tend - 4 * eps(tend)
    h = min([h, hmax, tend - t]);
    if h < 16 * eps(t)
        error('RunMat:pdepe:TimeIntegrationFailed', 'Time integration has failed. Solution is available at requested time points up to t=%e.', t);
    end
    W = kron(eye(3), M) - h * kron(A, J);
    [L, U, p] = lu(W, 'vector');
    Z = zeros(3 * n, 1);
    fine = false;
    last = Inf;
    for round = 1:10
        F = zeros(3 * n, 1);
        for k = 1:3
            F((k - 1) * n + (1:n)) = f(t + c(k) * h, v + Z((k - 1) * n + (1:n)));
        end
        r = h * kron(A, eye(n)) * F - kron(eye(3), M) * Z;
        d = U \ (L \ r(p));
        Z = Z + d;
        now = norm(d ./ repmat(scale, 3, 1), Inf);
        if now < 0.01
            fine = true;
            break
        elseif now > 2 * last || ~isfinite(now)
            break
        end
        last = now;
    end
    if ~fine
        h = h / 4;
        M = mass(t, v);
        J = slopes(f, t, v);
        continue
    end
    ynew = v + Z(2 * n + 1:end);
    combination = reshape(Z, n, 3) * e.' / h;
    E = M / (gamma * h) - J;
    errors = E \ (f0 + M * combination * 1);
    scale = atol + rtol * max(abs(v), abs(ynew));
    err = norm(errors ./ scale) / sqrt(n);
    if err >= 1 && first
        errors = E \ (f(t, v + errors) + M * combination);
        err = norm(errors ./ scale) / sqrt(n);
    end
    factor = min(8, max(0.2, 0.9 * max(err, 1e-10) ^ (-1 / 4)));
    if err < 1
        tnew = t + h;
        if tend - tnew < 4 * eps(tend)
            tnew = tend;
        end
        while next <= numel(times) && times(next) <= tnew
            s = (times(next) - t) / h;
            % The polynomial through the start and the three stages
            nodes = [0; c];
            w = ones(4, 1);
            for i = 1:4
                for j = [1:i - 1, i + 1:4]
                    w(i) = w(i) * (s - nodes(j)) / (nodes(i) - nodes(j));
                end
            end
            results(:, next) = v + reshape(Z, n, 3) * w(2:4);
            next = next + 1;
        end
        t = tnew;
        v = ynew;
        f0 = f(t, v);
        M = mass(t, v);
        J = slopes(f, t, v);
        first = false;
    else
        first = true;
    end
    h = h * factor;
end
end

function J = slopes(f, t, v)
n = numel(v);
base = f(t, v);
J = zeros(n);
for k = 1:n
    moved = v;
    moved(k) = moved(k) + sqrt(eps) * max(abs(v(k)), 1e-3);
    J(:, k) = (f(t, moved) - base) / (moved(k) - v(k));
end
end
