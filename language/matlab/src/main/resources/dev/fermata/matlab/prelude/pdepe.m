% Solves parabolic and elliptic equations in one space variable: sol = pdepe(m, pdefun, icfun, bcfun, xmesh, tspan, options). The discretization of R. Skeel and M. Berzins, solved by ode15s.
function [sol, tsol, sole, te, ie] = pdepe(m, pdefun, icfun, bcfun, xmesh, tspan, options, varargin)
if nargin < 6
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 7
    options = [];
end
if ~any(m == [0 1 2])
    error('RunMat:pdepe:InvalidM', 'm must be 0, 1, or 2.');
end
x = reshape(double(xmesh), 1, []);
tspan = reshape(double(tspan), 1, []);
if numel(x) < 3
    error('RunMat:pdepe:XMESHtooShort', 'XMESH must have at least three points.');
elseif any(diff(x) <= 0)
    error('RunMat:pdepe:XMESHnotIncreasing', 'The entries of XMESH must strictly increase.');
elseif m > 0 && x(1) < 0
    error('RunMat:pdepe:NegXMESHwithPosM', 'When m > 0, all entries of XMESH must be greater than or equal to 0.');
elseif numel(tspan) < 3
    error('RunMat:pdepe:TSPANtooShort', 'TSPAN must have at least three points.');
elseif any(diff(tspan) <= 0)
    error('RunMat:pdepe:TSPANnotIncreasing', 'The entries of TSPAN must strictly increase.');
end
[pde, ic, bc] = deal(__callable('pdepe', pdefun), __callable('pdepe', icfun), __callable('pdepe', bcfun));
nx = numel(x);
first = ic(x(1), varargin{:});
n = numel(first);
u0 = zeros(n, nx);
for k = 1:nx
    u0(:, k) = ic(x(k), varargin{:});
end
singular = m > 0 && x(1) == 0;
% Weights of the points between, and sizes of the cells around the points
h = diff(x);
xi = x(1:end - 1) + h / 2;
zeta = xi;
switch m
    case 1
        if singular
            xi = 2 / 3 * (x(1:end - 1) .^ 2 + x(1:end - 1) .* x(2:end) + x(2:end) .^ 2) ./ (x(1:end - 1) + x(2:end));
        else
            xi = h ./ log(x(2:end) ./ x(1:end - 1));
        end
        zeta = sqrt(xi .* (x(1:end - 1) + h / 2));
    case 2
        if singular
            xi = 2 / 3 * (x(1:end - 1) .^ 2 + x(1:end - 1) .* x(2:end) + x(2:end) .^ 2) ./ (x(1:end - 1) + x(2:end));
        else
            xi = x(1:end - 1) .* x(2:end) .* log(x(2:end) ./ x(1:end - 1)) ./ h;
        end
        zeta = (x(1:end - 1) .* x(2:end) .* (x(1:end - 1) + h / 2)) .^ (1 / 3);
        if singular
            zeta(1) = xi(1);
        end
end
    function [inside, slopes] = between(t, k, u)
        % Value and slope in a cell, by the formula that is exact for the steady equation with a constant coefficient.
        a = x(k);
        b = x(k + 1);
        if m == 0
            inside = (u(:, k) + u(:, k + 1)) / 2;
            slopes = (u(:, k + 1) - u(:, k)) / (b - a);
        elseif singular
            inside = (u(:, k) * (b ^ 2 - xi(k) ^ 2) + u(:, k + 1) * (xi(k) ^ 2 - a ^ 2)) / (b ^ 2 - a ^ 2);
            slopes = 2 * xi(k) * (u(:, k + 1) - u(:, k)) / (b ^ 2 - a ^ 2);
        elseif m == 1
            inside = (u(:, k) * log(b / xi(k)) + u(:, k + 1) * log(xi(k) / a)) / log(b / a);
            slopes = (u(:, k + 1) - u(:, k)) / (xi(k) * log(b / a));
        else
            inside = (u(:, k) * a * (b - xi(k)) + u(:, k + 1) * b * (xi(k) - a)) / (xi(k) * (b - a));
            slopes = a * b * (u(:, k + 1) - u(:, k)) / (xi(k) ^ 2 * (b - a));
        end
    end
    function [C, F, S] = cells(t, u)
        [C, F, S] = deal(zeros(n, nx - 1));
        for k = 1:nx - 1
            [inside, slopes] = between(t, k, u);
            [c, f, s] = pde(xi(k), t, inside, slopes, varargin{:});
            C(:, k) = c(:);
            F(:, k) = f(:);
            S(:, k) = s(:);
        end
    end
left = (zeta .^ (m + 1) - x(1:end - 1) .^ (m + 1)) / (m + 1);
right = (x(2:end) .^ (m + 1) - zeta .^ (m + 1)) / (m + 1);
    function du = slopes_of(t, v)
        u = reshape(v, n, nx);
        du = zeros(n, nx);
        [C, F, S] = cells(t, u);
        [pl, ql, pr, qr] = bc(x(1), u(:, 1), x(nx), u(:, nx), t, varargin{:});
        for k = 1:nx - 1
            flux = xi(k) ^ m * F(:, k);
            if singular
                flux = zeta(k) ^ (m + 1) / xi(k) * F(:, k);
            end
            du(:, k) = du(:, k) + flux + left(k) * S(:, k);
            du(:, k + 1) = du(:, k + 1) - flux + right(k) * S(:, k);
        end
        for i = 1:n
            if ~singular
                if ql(i) == 0
                    du(i, 1) = pl(i);
                else
                    du(i, 1) = du(i, 1) + x(1) ^ m * pl(i) / ql(i);
                end
            end
            if qr(i) == 0
                du(i, nx) = pr(i);
            else
                du(i, nx) = du(i, nx) - x(nx) ^ m * pr(i) / qr(i);
            end
        end
        du = du(:);
    end
    function M = mass(t, v)
        u = reshape(v, n, nx);
        C = cells(t, u);
        [~, ql, ~, qr] = bc(x(1), u(:, 1), x(nx), u(:, nx), t, varargin{:});
        d = zeros(n, nx);
        d(:, 1:nx - 1) = C .* left;
        d(:, 2:nx) = d(:, 2:nx) + C .* right;
        if ~singular
            d(ql == 0, 1) = 0;
        end
        d(qr == 0, nx) = 0;
        M = diag(d(:));
    end
% Values that the boundary fixes are right from the beginning.
v0 = u0(:);
fixed = diag(mass(tspan(1), v0)) == 0;
for round = 1:20
    r = slopes_of(tspan(1), v0);
    if ~any(fixed) || norm(r(fixed), Inf) < 1e-12
        break
    end
    at = find(fixed);
    J = zeros(numel(at));
    for column = 1:numel(at)
        moved = v0;
        delta = sqrt(eps) * max(abs(v0(at(column))), 1e-2);
        moved(at(column)) = moved(at(column)) + delta;
        changed = slopes_of(tspan(1), moved);
        J(:, column) = (changed(fixed) - r(fixed)) / delta;
    end
    if rcond(J) < eps
        break
    end
    v0(at) = v0(at) - J \ r(fixed);
end
results = __stiff_mass(@slopes_of, @mass, tspan, v0, options);
sol = permute(reshape(results, n, nx, []), [3 2 1]);
tsol = tspan;
[sole, te, ie] = deal([]);
end
