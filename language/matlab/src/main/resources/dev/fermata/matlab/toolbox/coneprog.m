% The least f'*x with norm(A*x - b) <= d'*x - gamma for each cone, A*x <= b, Aeq*x = beq, lb <= x <= ub: [x, fval, exitflag, output, lambda] = coneprog(f, cones, A, b, Aeq, beq, lb, ub, options).
function [x, fval, exitflag, output, lambda] = coneprog(f, cones, A, b, Aeq, beq, lb, ub, options)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
given = struct('f', [], 'cones', [], 'A', [], 'b', [], 'Aeq', [], 'beq', [], 'lb', [], 'ub', [], 'options', []);
if nargin == 1 && isstruct(f)
    problem = f;
    names = fieldnames(given);
    for k = 1:numel(names)
        if isfield(problem, names{k})
            given.(names{k}) = problem.(names{k});
        end
    end
    if isfield(problem, 'soc')
        given.cones = problem.soc;
    elseif isfield(problem, 'socConstraints')
        given.cones = problem.socConstraints;
    end
else
    if nargin < 2, cones = []; end
    if nargin < 3, A = []; end
    if nargin < 4, b = []; end
    if nargin < 5, Aeq = []; end
    if nargin < 6, beq = []; end
    if nargin < 7, lb = []; end
    if nargin < 8, ub = []; end
    if nargin < 9, options = []; end
    [given.f, given.cones, given.A, given.b, given.Aeq, given.beq, given.lb, given.ub, given.options] = deal(f, cones, A, b, Aeq, beq, lb, ub, options);
end
f = double(given.f(:));
n = numel(f);
[G, h] = rows(given, n);
[M, m] = cone_rows(given.cones, n);
[x0, N, fits] = affine(given.Aeq, given.beq, n);
quiet = ~isempty(given.options) && isfield(given.options, 'Display') && any(strcmpi(given.options.Display, {'off', 'none'}));
if fits
    [x, exitflag, steps] = solved(f, G, h, M, m, x0, N);
else
    [x, exitflag, steps] = deal([], -2, 0);
end
if exitflag == 1
    fval = f.' * x;
    message = 'Optimal solution found.';
elseif exitflag == -2
    [x, fval] = deal([]);
    message = 'Problem is infeasible.';
elseif exitflag == -3
    fval = -Inf;
    message = 'Problem is unbounded.';
else
    fval = f.' * x;
    message = 'Maximum number of iterations exceeded.';
end
if ~quiet && nargin ~= 1
    fprintf('\n%s\n\n', message);
end
output = struct('iterations', steps, 'primalfeasibility', 0, 'dualfeasibility', 0, 'dualitygap', 0, 'algorithm', 'interior-point', ...
    'linearsolver', 'auto', 'message', message);
lambda = struct('ineqlin', zeros(size(given.A, 1), 1), 'eqlin', zeros(size(given.Aeq, 1), 1), 'lower', zeros(n, 1), 'upper', zeros(n, 1));
end

% All inequalities without cones as G*x <= h.
function [G, h] = rows(given, n)
G = zeros(0, n);
h = zeros(0, 1);
if ~isempty(given.A)
    if size(given.A, 2) ~= n || size(given.A, 1) ~= numel(given.b)
        error('RunMat:coneprog:InvalidInput', 'A must have a column per element of f, and a row per element of b.');
    end
    G = full(double(given.A));
    h = double(given.b(:));
end
I = eye(n);
for k = 1:numel(given.ub)
    if isfinite(given.ub(k))
        G = [G; I(k, :)];
        h = [h; given.ub(k)];
    end
end
for k = 1:numel(given.lb)
    if isfinite(given.lb(k))
        G = [G; -I(k, :)];
        h = [h; -given.lb(k)];
    end
end
end

% Each cone as M*x + m in the cone whose first element bounds the norm of the others.
function [M, m] = cone_rows(cones, n)
count = numel(cones);
M = cell(1, count);
m = cell(1, count);
for k = 1:count
    cone = cones(k);
    if ~isa(cone, 'SecondOrderConeConstraint')
        error('RunMat:coneprog:InvalidInput', 'Cone constraints are made by secondordercone.');
    elseif size(cone.A, 2) ~= n
        error('RunMat:coneprog:InvalidInput', 'A cone constraint must have a column per element of f.');
    end
    M{k} = [cone.d.'; cone.A];
    m{k} = [-cone.gamma; -cone.b];
end
end

% The points x0 + N*z that satisfy equations.
function [x0, N, fits] = affine(Aeq, beq, n)
x0 = zeros(n, 1);
N = eye(n);
fits = true;
if ~isempty(Aeq)
    Aeq = full(double(Aeq));
    beq = double(beq(:));
    if size(Aeq, 2) ~= n || size(Aeq, 1) ~= numel(beq)
        error('RunMat:coneprog:InvalidInput', 'Aeq must have a column per element of f, and a row per element of beq.');
    end
    x0 = pinv(Aeq) * beq;
    N = null(Aeq);
    fits = norm(Aeq * x0 - beq) <= 1e-8 * (1 + norm(beq));
end
end

% Finds a point inside of all constraints, then follows the central path from it.
function [x, flag, steps] = solved(f, G, h, M, m, x0, N)
steps = 0;
G1 = G * N;
h1 = h - G * x0;
for k = 1:numel(M)
    m{k} = M{k} * x0 + m{k};
    M{k} = M{k} * N;
end
z = zeros(size(N, 2), 1);
slack = least(G1, h1, M, m, z);
if slack <= 0
    % With one more variable every constraint can be loosened; it is made as small as possible.
    wide = M;
    for k = 1:numel(M)
        wide{k} = [M{k}, [1; zeros(size(M{k}, 1) - 1, 1)]];
    end
    start = [z; 1 - slack];
    G2 = [G1, -ones(size(G1, 1), 1); zeros(1, numel(z)), -1];
    [y, ~, steps] = path([zeros(numel(z), 1); 1], G2, [h1; 1], wide, m, start, true);
    z = y(1:end - 1);
    if least(G1, h1, M, m, z) <= 0
        if y(end) < 1e-7
            % Feasible, but with no inside: solved with the constraints loosened by what is within the tolerance.
            loose = max(y(end), 0) + 1e-9;
            h1 = h1 + loose;
            for k = 1:numel(m)
                m{k}(1) = m{k}(1) + loose;
            end
        else
            x = [];
            flag = -2;
            return
        end
    end
end
[z, flag, more] = path(N.' * f, G1, h1, M, m, z, false);
steps = steps + more;
x = x0 + N * z;
end

% How far inside of all constraints a point is.
function s = least(G, h, M, m, z)
s = min([h - G * z; Inf]);
for k = 1:numel(M)
    u = M{k} * z + m{k};
    s = min(s, u(1) - norm(u(2:end)));
end
if isinf(s)
    s = 1;
end
end

function [z, flag, steps] = path(c, G, h, M, m, z, early)
t = 1;
count = size(G, 1) + 2 * numel(M);
steps = 0;
flag = 1;
scale = max(1, norm(c));
while true
    for inner = 1:60
        [g, H] = derivatives(t * c / scale, G, h, M, m, z);
        H = H + 1e-14 * max(1, norm(H, 1)) * eye(numel(z));
        step = -(H \ g);
        steps = steps + 1;
        decrement = -g.' * step;
        if ~(decrement > 1e-12)
            break
        end
        a = 1;
        now = value(t * c / scale, G, h, M, m, z);
        while a > 1e-14 && ~(value(t * c / scale, G, h, M, m, z + a * step) <= now - 0.01 * a * decrement)
            a = a / 2;
        end
        if a <= 1e-14
            break
        end
        z = z + a * step;
        if norm(z) > 1e10
            flag = -3;
            return
        end
        if early && z(end) < -1e-3
            return
        end
    end
    if count / t < 1e-10
        return
    elseif steps > 2000
        flag = 0;
        return
    end
    t = t * 8;
end
end

function v = value(c, G, h, M, m, z)
s = h - G * z;
v = Inf;
if any(s <= 0)
    return
end
total = c.' * z - sum(log(s));
for k = 1:numel(M)
    u = M{k} * z + m{k};
    q = (u(1) - norm(u(2:end))) * (u(1) + norm(u(2:end)));
    if u(1) <= 0 || q <= 0
        return
    end
    total = total - log(q);
end
v = total;
end

function [g, H] = derivatives(c, G, h, M, m, z)
s = h - G * z;
g = c + G.' * (1 ./ s);
H = G.' * ((1 ./ s .^ 2) .* G);
for k = 1:numel(M)
    u = M{k} * z + m{k};
    q = (u(1) - norm(u(2:end))) * (u(1) + norm(u(2:end)));
    J = -eye(numel(u));
    J(1, 1) = 1;
    v = 2 * J * u;
    g = g - M{k}.' * v / q;
    H = H + M{k}.' * (v * v.' / q ^ 2 - 2 * J / q) * M{k};
end
end
