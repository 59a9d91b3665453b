% Parameters of a distribution by maximum likelihood, their covariance, and which were given rather than fit.
function [p, C, fixed] = __fit_distribution(kind, x, f, options)
n = sum(f);
m = sum(f .* x) / n;
s2 = sum(f .* (x - m) .^ 2) / max(n - 1, 1);
negative = any(x < 0) && any(strcmp(kind, {'exp', 'gam', 'wbl', 'rayl', 'poiss', 'bino', 'nbin', 'nakagami'}));
if negative || any(x <= 0) && any(strcmp(kind, {'logn', 'loglogistic', 'inversegaussian', 'birnbaumsaunders', 'burr', 'wbl', 'gam'}))
    error('RunMat:fitdist:InvalidArgument', 'The data in X must be positive for this distribution.');
elseif strcmp(kind, 'beta') && any(x <= 0 | x >= 1)
    error('RunMat:fitdist:InvalidArgument', 'The data in X must be in the interval (0,1) for this distribution.');
elseif any(strcmp(kind, {'poiss', 'bino', 'nbin'})) && any(x ~= fix(x))
    error('RunMat:fitdist:InvalidArgument', 'The data in X must be integers for this distribution.');
end
extra = struct('ntrials', 1, 'theta', 0, 'mu', 0);
for k = 1:2:numel(options)
    extra.(lower(char(options{k}))) = options{k + 1};
end
switch kind
    case 'norm'
        p = [m, sqrt(s2)];
        C = diag([s2 / n, s2 * (n / 2 - (gamma_ratio(n)) ^ 2) * 2 / max(n - 1, 1)]);
        C(2, 2) = s2 / (2 * max(n - 1, 1));
        fixed = [false false];
    case 'logn'
        l = log(x);
        m = sum(f .* l) / n;
        s2 = sum(f .* (l - m) .^ 2) / max(n - 1, 1);
        p = [m, sqrt(s2)];
        C = diag([s2 / n, s2 / (2 * max(n - 1, 1))]);
        fixed = [false false];
    case 'exp'
        p = m;
        C = m ^ 2 / n;
        fixed = false;
    case 'poiss'
        p = m;
        C = m / n;
        fixed = false;
    case 'rayl'
        p = sqrt(sum(f .* x .^ 2) / (2 * n));
        C = p ^ 2 / (4 * n);
        fixed = false;
    case 'unif'
        p = [min(x), max(x)];
        C = zeros(2);
        fixed = [false false];
    case 'bino'
        N = extra.ntrials;
        q = m / N;
        p = [N, q];
        C = diag([0, q * (1 - q) / (N * n)]);
        fixed = [true false];
    case 'halfnormal'
        p = [extra.mu, sqrt(sum(f .* (x - extra.mu) .^ 2) / n)];
        C = diag([0, p(2) ^ 2 / (2 * n)]);
        fixed = [true false];
    case 'inversegaussian'
        lambda = 1 / (sum(f ./ x) / n - 1 / m);
        p = [m, lambda];
        C = diag([m ^ 3 / (lambda * n), 2 * lambda ^ 2 / n]);
        fixed = [false false];
    otherwise
        start = first(kind, x, m, s2);
        positive = scales(kind);
        extraParameter = [];
        if strcmp(kind, 'gp')
            extraParameter = extra.theta;
        end
        p = maximum(kind, x, f, start, positive, extraParameter);
        C = covariance(kind, x, f, p, extraParameter);
        fixed = false(1, numel(p));
        if strcmp(kind, 'gp')
            p(3) = extra.theta;
            C(3, 3) = 0;
            fixed(3) = true;
        end
end
end

function r = gamma_ratio(n)
r = sqrt(n / 2);
end

function start = first(kind, x, m, s2)
s = sqrt(s2);
switch kind
    case 'gam'
        start = [m ^ 2 / s2, s2 / m];
    case 'wbl'
        l = log(x);
        b = 1.2825 / max(std(l), eps);
        start = [exp(mean(l) + 0.5772 / b), b];
    case 'beta'
        t = m * (1 - m) / s2 - 1;
        start = [m * t, (1 - m) * t];
    case 'ev'
        b = sqrt(6) * s / pi;
        start = [m + 0.5772 * b, b];
    case 'gev'
        b = sqrt(6) * s / pi;
        start = [0.05, b, m - 0.5772 * b];
    case 'gp'
        start = [0.1, max(m, eps) * 0.9];
    case 'nbin'
        r = m ^ 2 / max(s2 - m, 0.05 * m);
        start = [r, r / (r + m)];
    case {'logistic'}
        start = [m, s * sqrt(3) / pi];
    case 'loglogistic'
        l = log(x);
        start = [mean(l), std(l) * sqrt(3) / pi];
    case 'tlocationscale'
        start = [median(x), max(mad(x, 1) * 1.4826, eps), 5];
    case 'birnbaumsaunders'
        h = 1 / mean(1 ./ x);
        start = [sqrt(m * h), sqrt(2 * (sqrt(m / h) - 1))];
    case 'nakagami'
        q = mean(x .^ 2);
        start = [q ^ 2 / max(var(x .^ 2), eps), q];
    case 'burr'
        start = [median(x), 2, 1];
    otherwise
        error('RunMat:fitdist:InvalidArgument', 'The distribution cannot be fit to data.');
end
end

function positive = scales(kind)
switch kind
    case {'gam', 'wbl', 'beta', 'birnbaumsaunders', 'nakagami'}
        positive = [1 1];
    case 'nbin'
        positive = [1 2];
    case {'ev', 'logistic', 'loglogistic', 'gp'}
        positive = [0 1];
    case 'gev'
        positive = [0 1 0];
    case 'tlocationscale'
        positive = [0 1 1];
    case 'burr'
        positive = [1 1 1];
end
end

function p = maximum(kind, x, f, start, positive, extra)
q = start;
q(positive == 1) = log(start(positive == 1));
q(positive == 2) = log(start(positive == 2) ./ (1 - start(positive == 2)));
goal = @(q) likelihood(kind, x, f, plain(q, positive), extra);
options = optimset('TolX', 1e-9, 'TolFun', 1e-9, 'MaxIter', 2000, 'MaxFunEvals', 4000, 'Display', 'off');
for k = 1:2
    q = fminsearch(goal, q, options);
end
% A few steps of Newton's method give the digits that a search among values cannot.
for k = 1:4
    [g, H] = slopes(goal, q);
    step = -(H \ g(:))';
    if any(~isfinite(step)) || max(abs(step)) > 0.1
        break
    end
    q = q + step;
end
p = plain(q, positive);
end

function p = plain(q, positive)
p = q;
p(positive == 1) = exp(q(positive == 1));
p(positive == 2) = 1 ./ (1 + exp(-q(positive == 2)));
end

function L = likelihood(kind, x, f, p, extra)
values = num2cell([p, extra]);
density = pdf(kind, x, values{:});
L = -sum(f .* log(density));
if ~isfinite(L)
    L = 1e300;
end
end

function [g, H] = slopes(goal, q)
n = numel(q);
h = 1e-4 * max(abs(q), 0.1);
g = zeros(1, n);
H = zeros(n);
base = goal(q);
for i = 1:n
    e = zeros(1, n);
    e(i) = h(i);
    up = goal(q + e);
    down = goal(q - e);
    g(i) = (8 * (up - down) - (goal(q + 2 * e) - goal(q - 2 * e))) / (12 * h(i));
    H(i, i) = (up - 2 * base + down) / h(i) ^ 2;
    for j = i + 1:n
        d = zeros(1, n);
        d(j) = h(j);
        H(i, j) = (goal(q + e + d) - goal(q + e - d) - goal(q - e + d) + goal(q - e - d)) / (4 * h(i) * h(j));
        H(j, i) = H(i, j);
    end
end
end

function C = covariance(kind, x, f, p, extra)
[~, H] = slopes(@(p) likelihood(kind, x, f, p, extra), p);
C = inv(H);
end
