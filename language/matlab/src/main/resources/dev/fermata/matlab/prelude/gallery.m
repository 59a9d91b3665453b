% Test matrices, most of N. Higham's collection: gallery(name, parameters...), gallery(3), gallery(5).
function varargout = gallery(name, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if isnumeric(name)
    switch name
        case 3
            varargout{1} = [-149 -50 -154; 537 180 546; -27 -9 -25];
        case 5
            varargout{1} = [-9 11 -21 63 -252; 70 -69 141 -421 1684; -575 575 -1149 3451 -13801; ...
                3891 -3891 7782 -23345 93365; 1024 -1024 2048 -6144 24572];
        otherwise
            error('RunMat:gallery:InvalidArgument', 'Undefined function ''%s'' in gallery.', num2str(name));
    end
    return
end
maker = known(lower(char(name)));
if isempty(maker)
    error('RunMat:gallery:InvalidArgument', 'Undefined function ''%s'' in gallery.', lower(char(name)));
end
class_at = find(cellfun(@(v) ischar(v) || isstring(v), varargin), 1);
kind = 'double';
if ~isempty(class_at)
    kind = char(varargin{class_at});
    varargin(class_at) = [];
end
varargout = cell(1, max(1, nargout));
[varargout{:}] = maker(varargin{:});
if strcmp(kind, 'single')
    varargout = cellfun(@single, varargout, 'UniformOutput', false);
end
end

function maker = known(name)
maker = [];
switch name
    case 'binomial', maker = @binomial_matrix;
    case 'cauchy', maker = @cauchy;
    case 'chebspec', maker = @chebspec;
    case 'chebvand', maker = @chebvand;
    case 'chow', maker = @chow;
    case 'circul', maker = @circul;
    case 'clement', maker = @clement;
    case 'condex', maker = @condex;
    case 'dorr', maker = @dorr;
    case 'dramadah', maker = @dramadah;
    case 'fiedler', maker = @fiedler;
    case 'forsythe', maker = @forsythe;
    case 'frank', maker = @frank;
    case 'gcdmat', maker = @(n) gcd((1:n).' + zeros(1, n), (1:n) + zeros(n, 1));
    case 'gearmat', maker = @gearmat;
    case 'grcar', maker = @grcar;
    case 'hanowa', maker = @hanowa;
    case 'house', maker = @house;
    case 'invhess', maker = @invhess;
    case 'invol', maker = @invol;
    case 'ipjfact', maker = @ipjfact;
    case 'jordbloc', maker = @jordbloc;
    case 'kahan', maker = @kahan;
    case 'kms', maker = @kms;
    case 'krylov', maker = @krylov;
    case 'lauchli', maker = @lauchli;
    case 'leslie', maker = @leslie;
    case 'lehmer', maker = @(n) min((1:n).', 1:n) ./ max((1:n).', 1:n);
    case 'lesp', maker = @lesp;
    case 'lotkin', maker = @lotkin;
    case 'minij', maker = @(n) min((1:n).', 1:n);
    case 'moler', maker = @moler;
    case 'neumann', maker = @neumann;
    case 'orthog', maker = @orthog;
    case 'parter', maker = @(n) 1 ./ ((1:n).' - (1:n) + 0.5);
    case 'pei', maker = @pei;
    case 'poisson', maker = @poisson;
    case 'prolate', maker = @prolate;
    case 'redheff', maker = @redheff;
    case 'riemann', maker = @riemann;
    case 'ris', maker = @(n) 0.5 ./ (n - (1:n).' - (1:n) + 1.5);
    case 'smoke', maker = @smoke;
    case 'toeppd', maker = @toeppd;
    case 'toeppen', maker = @toeppen;
    case 'tridiag', maker = @tridiag;
    case 'triw', maker = @triw;
    case 'wathen', maker = @wathen;
end
end

function A = binomial_matrix(n)
L = abs(pascal(n, 1));
U = L(n:-1:1, n:-1:1);
D = diag((-2) .^ (0:n - 1));
A = L * D * U;
end

function C = cauchy(x, y)
if isscalar(x) && x == round(x) && x > 0
    x = 1:x;
end
if nargin < 2
    y = x;
elseif isscalar(y) && numel(x) > 1
    y = 1:y;
end
C = 1 ./ (x(:) + reshape(y, 1, []));
end

function C = chebspec(n, k)
if nargin < 2
    k = 0;
end
if k == 1
    n = n + 1;
end
n = n - 1;
x = cos((0:n)' * (pi / n));
d = [2; ones(n - 1, 1); 2];
C = (d * (1 ./ d)') ./ (x - x.' + eye(n + 1)) .* (-1) .^ ((0:n)' + (0:n));
for i = 2:n
    C(i, i) = -x(i) / (2 * (1 - x(i) ^ 2));
end
C(1, 1) = (2 * n ^ 2 + 1) / 6;
C(n + 1, n + 1) = -(2 * n ^ 2 + 1) / 6;
if k == 1
    C = C(2:end, 2:end);
end
end

function C = chebvand(m, p)
if nargin < 2
    p = m;
    m = numel(p);
    if isscalar(p)
        m = p;
    end
end
if isscalar(p)
    p = (0:p - 1) / max(p - 1, 1);
end
p = reshape(p, 1, []);
if m == 1 && nargin < 2
    m = numel(p);
end
C = ones(m, numel(p));
if m > 1
    C(2, :) = p;
end
for i = 3:m
    C(i, :) = 2 .* p .* C(i - 1, :) - C(i - 2, :);
end
end

function A = chow(n, alpha, delta)
if nargin < 2, alpha = 1; end
if nargin < 3, delta = 0; end
A = toeplitz(alpha .^ (1:n), [alpha 1 zeros(1, n - 2)]) + delta * eye(n);
end

function C = circul(v)
if isscalar(v)
    v = 1:v;
end
v = reshape(v, 1, []);
C = toeplitz([v(1) v(end:-1:2)], v);
end

function A = clement(n, k)
if nargin < 2, k = 0; end
n = n - 1;
x = n:-1:1;
y = 1:n;
if k == 0
    A = diag(x, -1) + diag(y, 1);
else
    y = sqrt(x .* y);
    A = diag(y, -1) + diag(y, 1);
end
end

function A = condex(n, k, theta)
if nargin < 2, k = 4; end
if nargin < 3, theta = 100; end
switch k
    case 1
        A = [1 -1 -2 * theta 0; 0 1 theta -theta; 0 1 1 + theta -(theta + 1); 0 0 0 theta];
    case 2
        A = [1 1 - 2 / theta ^ 2 -2; 0 1 / theta -1 / theta; 0 0 1];
    case 3
        A = triw(n)';
        A(n, n) = -1;
    case 4
        x = ones(n, 2);
        x(:, 2) = (-1) .^ (0:n - 1)' .* (1 + (0:n - 1)' / (n - 1));
        Q = orth(x);
        A = eye(n) + theta * (eye(n) - Q * Q');
end
m = size(A, 1);
if m < n
    for i = n:-1:m + 1
        A(i, i) = 1;
    end
end
end

function [c, d, e] = dorr(n, theta)
if nargin < 2, theta = 0.01; end
[c, d, e] = deal(zeros(n, 1));
h = 1 / (n + 1);
m = floor((n + 1) / 2);
term = theta / h ^ 2;
i = (1:m)';
c(i) = -term;
e(i) = c(i) - (0.5 - i * h) / h;
d(i) = -(c(i) + e(i));
i = (m + 1:n)';
e(i) = -term;
c(i) = e(i) + (0.5 - i * h) / h;
d(i) = -(c(i) + e(i));
c = c(2:n);
e = e(1:n - 1);
if nargout <= 1
    c = tridiag(c, d, e);
end
end

function A = dramadah(n, k)
if nargin < 2, k = 1; end
switch k
    case 1
        c = ones(n, 1);
        for i = 2:4:n
            m = min(1, n - i);
            c(i:i + m) = 0;
        end
        r = zeros(n, 1);
        start = [1 1 0 1];
        r(1:min(4, n)) = start(1:min(4, n));
    case 2
        c = zeros(n, 1);
        c(1) = 1;
        r = ones(n, 1);
        r(3:2:n) = 0;
    case 3
        c = ones(n, 1);
        c(2:2:n) = 0;
        r = zeros(n, 1);
        r(1:min(2, n)) = 1;
end
A = toeplitz(c, r);
end

function A = fiedler(c)
if isscalar(c)
    c = 1:c;
end
c = reshape(c, 1, []);
A = abs(c.' - c);
end

function A = forsythe(n, alpha, lambda)
if nargin < 2 || isempty(alpha), alpha = sqrt(eps); end
if nargin < 3, lambda = 0; end
A = jordbloc(n, lambda);
A(n, 1) = alpha;
end

function F = frank(n, k)
if nargin < 2, k = 0; end
p = n:-1:1;
F = triu(p(ones(n, 1), :) - diag(ones(n - 1, 1), -1), -1);
if k ~= 0
    F = F(p, p)';
end
end

function A = gearmat(n, i, j)
if nargin < 2, i = n; end
if nargin < 3, j = -n; end
A = diag(ones(n - 1, 1), -1) + diag(ones(n - 1, 1), 1);
A(1, abs(i)) = sign(i);
A(n, n + 1 - abs(j)) = sign(j);
end

function G = grcar(n, k)
if nargin < 2, k = 3; end
G = tril(triu(ones(n)), k) - diag(ones(n - 1, 1), -1);
end

function A = hanowa(n, d)
if nargin < 2, d = -1; end
m = n / 2;
if m ~= round(m)
    error('RunMat:gallery:InvalidArgument', 'The order must be even.');
end
A = [d * eye(m), -diag(1:m); diag(1:m), d * eye(m)];
end

function [v, beta, s] = house(x, k)
if nargin < 2, k = 0; end
n = numel(x);
s = norm(x) * (sign(x(1)) + (x(1) == 0));
v = x;
if s == 0
    beta = 1;
    return
end
switch k
    case 0
        s = -s;
        v(1) = v(1) - s;
        beta = -1 / (conj(s) * v(1));
    case 1
        s = -s;
        v(1) = v(1) - s;
        beta = -1 / (conj(s) * v(1));
    case 2
        s = abs(norm(x));
        if x(1) < 0
            v(1) = x(1) - s;
        elseif n > 1
            v(1) = -norm(x(2:n)) ^ 2 / (x(1) + s);
        else
            v(1) = 0;
        end
        beta = 0;
        if any(v)
            beta = 2 / (v' * v);
        end
end
end

function A = invhess(x, y)
if isscalar(x)
    x = 1:x;
end
n = numel(x);
if nargin < 2
    y = -x(1:n - 1);
end
x = reshape(x, 1, []);
A = ones(n, 1) * x;
for j = 2:n
    A(1:j - 1, j) = y(1:j - 1);
end
end

function A = invol(n)
A = hilb(n);
d = -n;
A(:, 1) = d * A(:, 1);
for i = 1:n - 1
    d = -(n + i) * (n - i) * d / (i * i);
    A(i + 1, :) = d * A(i + 1, :);
end
end

function [A, d] = ipjfact(n, k)
if nargin < 2, k = 0; end
c = cumprod(2:n + 1);
d = cumprod(n + 1:2 * n) * c(n - 1);
A = hankel(c, d);
if k == 1
    A = 1 ./ A;
end
d = 1;
if k == 0
    for i = 1:n - 1
        d = d * prod(1:i + 1) * prod(1:n - i);
    end
    d = d * prod(1:n + 1);
else
    for i = 0:n - 1
        d = d * prod(1:i) / prod(1:n + 1 + i);
    end
    if rem(n * (n - 1) / 2, 2)
        d = -d;
    end
end
end

function J = jordbloc(n, lambda)
if nargin < 2, lambda = 1; end
J = lambda * eye(n) + diag(ones(n - 1, 1), 1);
end

function U = kahan(n, theta, pert)
if nargin < 2 || isempty(theta), theta = 1.2; end
if nargin < 3 || isempty(pert), pert = 1e3; end
s = sin(theta);
c = cos(theta);
U = eye(n(1)) - c * triu(ones(n(1)), 1);
U = diag(s .^ (0:n(1) - 1)) * U + pert * eps * diag(n(1):-1:1);
if numel(n) > 1
    if n(2) > n(1)
        U = [U; zeros(n(2) - n(1), n(1))];
    else
        U = U(1:n(2), :);
    end
end
end

function A = kms(n, rho)
if nargin < 2, rho = 0.5; end
A = (1:n)' * ones(1, n);
A = abs(A - A');
A = rho .^ A;
if imag(rho)
    A = conj(tril(A, -1)) + triu(A);
end
end

function B = krylov(A, x, j)
if isscalar(A)
    A = randn(A);
end
n = size(A, 1);
if nargin < 2, x = ones(n, 1); end
if nargin < 3, j = n; end
B = ones(n, j);
B(:, 1) = x(:);
for i = 2:j
    B(:, i) = A * B(:, i - 1);
end
end

function A = lauchli(n, mu)
if nargin < 2, mu = sqrt(eps); end
A = [ones(1, n); mu * eye(n)];
end

function L = leslie(a, b)
if isscalar(a) && nargin < 2
    n = a;
    a = ones(n, 1);
    b = ones(n - 1, 1);
end
L = diag(b, -1);
L(1, :) = reshape(a, 1, []);
end

function T = lesp(n)
x = 2:n;
T = full(tridiag(1 ./ x, -(2 * [x n + 1] + 1), x));
end

function A = lotkin(n)
A = hilb(n);
A(1, :) = 1;
end

function A = moler(n, alpha)
if nargin < 2, alpha = -1; end
A = triw(n, alpha)' * triw(n, alpha);
end

function [A, T] = neumann(n)
if isscalar(n)
    m = sqrt(n);
    if m ~= round(m)
        error('RunMat:gallery:InvalidArgument', 'N must be a perfect square.');
    end
    n = [m m];
end
T = full(tridiag(n(1), -1, 2, -1));
T(1, 2) = -2;
T(n(1), n(1) - 1) = -2;
T2 = full(tridiag(n(2), -1, 2, -1));
T2(1, 2) = -2;
T2(n(2), n(2) - 1) = -2;
A = kron(sparse(T2), speye(n(1))) + kron(speye(n(2)), sparse(T));
T = sparse(T);
end

function Q = orthog(n, k)
if nargin < 2, k = 1; end
switch k
    case 1
        m = (1:n)' * (1:n) * (pi / (n + 1));
        Q = sin(m) * sqrt(2 / (n + 1));
    case 2
        m = (1:n)' * (1:n) * (2 * pi / (2 * n + 1));
        Q = sin(m) * (2 / sqrt(2 * n + 1));
    case 3
        m = (0:n - 1)' * (0:n - 1) * (2 * pi / n);
        Q = (cos(m) + sin(m) * 1i) / sqrt(n);
    case 4
        Q = tril(ones(n));
        Q(1, :) = ones(1, n);
        for i = 2:n
            Q(i, i) = -(i - 1);
        end
        Q = diag(sqrt([n 1:n - 1] .* (1:n))) \ Q;
    case 5
        m = (0:n - 1)' * (0:n - 1) * (2 * pi / n);
        Q = (cos(m) + sin(m)) / sqrt(n);
    case 6
        m = ((1:n) - 0.5)' * ((1:n) - 0.5) * (pi / n);
        Q = sqrt(2 / n) * cos(m);
    case -1
        m = (0:n - 1)' * (0:n - 1) * (pi / (n - 1));
        Q = cos(m);
    case -2
        m = (0:n - 1)' * (.5:n - .5) * (pi / n);
        Q = cos(m);
end
end

function P = pei(n, alpha)
if nargin < 2, alpha = 1; end
P = alpha * eye(n) + ones(n);
end

function A = poisson(n)
S = tridiag(n, -1, 2, -1);
A = kron(speye(n), S) + kron(S, speye(n));
end

function A = prolate(n, w)
if nargin < 2, w = 0.25; end
a = zeros(n, 1);
a(1) = 2 * w;
a(2:n) = sin(2 * pi * w * (1:n - 1)) ./ (pi * (1:n - 1));
A = toeplitz(a);
end

function A = redheff(n)
i = (1:n)' * ones(1, n);
A = double(~rem(i', i));
A(:, 1) = 1;
end

function A = riemann(n)
n = n + 1;
i = (2:n)' * ones(1, n - 1);
j = i';
A = i .* (~rem(j, i)) - ones(n - 1);
end

function A = smoke(n, k)
if nargin < 2, k = 0; end
w = exp(2 * pi * 1i / n);
A = diag([w .^ (1:n - 1) 1]) + diag(ones(n - 1, 1), 1);
if k == 0
    A(n, 1) = 1;
end
end

function T = toeppd(n, m, w, theta)
if nargin < 2, m = n; end
if nargin < 3, w = rand(m, 1); end
if nargin < 4, theta = rand(m, 1); end
T = zeros(n);
E = 2 * pi * ((1:n)' - (1:n));
for i = 1:m
    T = T + w(i) * cos(theta(i) * E);
end
end

function P = toeppen(n, varargin)
standard = {1, -10, 0, 10, 1};
values = [varargin, standard(numel(varargin) + 1:end)];
P = spdiags([values{1} * ones(n, 1), values{2} * ones(n, 1), values{3} * ones(n, 1), values{4} * ones(n, 1), values{5} * ones(n, 1)], -2:2, n, n);
end

function T = tridiag(c, d, e, z)
if nargin == 1
    T = tridiag(c, -1, 2, -1);
    return
elseif nargin == 4
    n = c;
    [c, d, e] = deal(d * ones(n - 1, 1), e * ones(n, 1), z * ones(n - 1, 1));
end
c = c(:);
d = d(:);
e = e(:);
n = numel(d);
T = spdiags([[c; 0], d, [0; e]], -1:1, n, n);
end

function T = triw(n, alpha, k)
m = n(1);
columns = n(end);
if nargin < 2, alpha = -1; end
if nargin < 3, k = columns - 1; end
T = tril(eye(m, columns) + alpha * triu(ones(m, columns), 1), k);
end

function A = wathen(nx, ny, k)
if nargin < 3, k = 0; end
e1 = [6 -6 2 -8; -6 32 -6 20; 2 -6 6 -6; -8 20 -6 32];
e2 = [3 -8 2 -6; -8 16 -8 20; 2 -8 3 -8; -6 20 -8 16];
e = [e1, e2; e2', e1] / 45;
n = 3 * nx * ny + 2 * nx + 2 * ny + 1;
A = sparse(n, n);
RHO = 100 * rand(nx, ny);
for j = 1:ny
    for i = 1:nx
        nn = zeros(8, 1);
        nn(1) = 3 * j * nx + 2 * i + 2 * j + 1;
        nn(2) = nn(1) - 1;
        nn(3) = nn(2) - 1;
        nn(4) = (3 * j - 1) * nx + 2 * j + i - 1;
        nn(5) = 3 * (j - 1) * nx + 2 * i + 2 * j - 3;
        nn(6) = nn(5) + 1;
        nn(7) = nn(6) + 1;
        nn(8) = nn(4) + 1;
        A(nn, nn) = A(nn, nn) + RHO(i, j) * e;
    end
end
if k == 1
    A = diag(diag(A)) \ A;
end
end
