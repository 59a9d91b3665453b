% The solution of a solver's struct at other times.
function [y, slopes] = deval(sol, x, idx)
if ~isstruct(sol)
    held = sol;
    sol = x;
    x = held;
end
x = reshape(x, 1, []);
if any(x < min(sol.x) | x > max(sol.x))
    error('RunMat:deval:InvalidInput', 'Attempting to evaluate the solution outside the interval [%e, %e] where it is defined.', ...
        min(sol.x), max(sol.x));
end
n = numel(sol.x);
known = isfield(sol, 'yp'); % boundary value problems and equations with delays
if known
    grades = sol.yp;
elseif isfield(sol, 'extdata')
    f = sol.extdata.odefun;
    grades = zeros(size(sol.y));
    for k = 1:n
        grades(:, k) = f(sol.x(k), sol.y(:, k));
    end
else
    error('RunMat:deval:SolNotFromDiffEqSolver', 'The structure must be the solution of a solver of differential equations.');
end
y = zeros(size(sol.y, 1), numel(x));
slopes = y;
forward = sol.x(end) >= sol.x(1);
for k = 1:numel(x)
    if forward
        j = find(sol.x <= x(k), 1, 'last');
    else
        j = find(sol.x >= x(k), 1, 'last');
    end
    j = min(max(j, 1), n - 1);
    h = sol.x(j + 1) - sol.x(j);
    s = (x(k) - sol.x(j)) / h;
    y(:, k) = (1 + 2 * s) * (1 - s)^2 * sol.y(:, j) + s * (1 - s)^2 * h * grades(:, j) + s^2 * (3 - 2 * s) * sol.y(:, j + 1) ...
        + s^2 * (s - 1) * h * grades(:, j + 1);
    if known
        slopes(:, k) = (6 * s^2 - 6 * s) * (sol.y(:, j) - sol.y(:, j + 1)) / h + (1 - 4 * s + 3 * s^2) * grades(:, j) + (3 * s^2 - 2 * s) * grades(:, j + 1);
    else
        slopes(:, k) = f(x(k), y(:, k));
    end
end
if nargin > 2
    y = y(idx, :);
    slopes = slopes(idx, :);
end
end
