% The path of penalized fits that lasso and lassoglm return.
function [B, info] = __penalized(caller, X, y, distribution, options)
o = struct('alpha', 1, 'lambda', [], 'numlambda', 100, 'lambdaratio', 1e-4, 'standardize', true, 'intercept', true, 'weights', [], ...
    'cv', 'resubstitution', 'dfmax', Inf, 'reltol', 1e-7, 'maxiter', 1e5, 'predictornames', {{}}, 'mcreps', 1, 'options', [], 'abstol', 0, 'link', [], ...
    'offset', [], 'usecovariance', 'auto');
if mod(numel(options), 2)
    error(['RunMat:' caller ':InvalidArgument'], 'Wrong number of arguments.');
end
for k = 1:2:numel(options)
    name = lower(char(options{k}));
    if ~isfield(o, name)
        error(['RunMat:' caller ':InvalidArgument'], 'Invalid parameter name: %s.', char(options{k}));
    end
    o.(name) = options{k + 1};
end
if ~(isscalar(o.alpha) && o.alpha > 0 && o.alpha <= 1)
    error(['RunMat:' caller ':InvalidArgument'], 'The ''Alpha'' parameter must be a scalar greater than 0 and less than or equal to 1.');
end
if any(o.lambda < 0)
    error(['RunMat:' caller ':InvalidArgument'], 'The ''Lambda'' values must be nonnegative.');
end
keep = ~any(isnan(X), 2) & ~isnan(y);
X = X(keep, :);
y = y(keep);
[n, p] = size(X);
w = ones(n, 1) / n;
if ~isempty(o.weights)
    w = o.weights(:);
    w = w(keep) / sum(w(keep));
end
if strcmp(distribution, 'normal')
    fit = @(X, y, w, lambda) linearPath(X, y, w, lambda, o);
else
    fit = @(X, y, w, lambda) generalPath(X, y, w, lambda, distribution, o);
end
lambda = sort(o.lambda(:)');
if isempty(lambda)
    top = largest(X, y, w, distribution, o);
    if o.numlambda == 1
        lambda = top;
    else
        ratio = o.lambdaratio;
        zero = ratio == 0;
        if zero
            ratio = 1e-4;
        end
        lambda = exp(linspace(log(top * ratio), log(top), o.numlambda));
        lambda(end) = top;
        if zero
            lambda = [0, lambda(2:end)];
        end
    end
end
[B, a] = fit(X, y, w, lambda);
df = sum(B ~= 0, 1);
few = df <= o.dfmax;
B = B(:, few);
a = a(few);
lambda = lambda(few);
df = df(few);
if o.intercept
    info.Intercept = a;
else
    info.Intercept = zeros(size(a));
end
info.Lambda = lambda;
info.Alpha = o.alpha;
info.DF = df;
normal = strcmp(distribution, 'normal') && strcmp(caller, 'lasso');
loss = losses(X, y, w, B, a, distribution, normal);
if ~normal
    loss = loss * n;
end
if normal
    name = 'MSE';
else
    name = 'Deviance';
end
info.(name) = loss;
info.PredictorNames = cellstr(o.predictornames);
if isempty(o.predictornames)
    info.PredictorNames = {};
end
if normal
    info.UseCovariance = p < n && p < 500;
end
if ~(ischar(o.cv) || isstring(o.cv))
    if isnumeric(o.cv)
        part = cvpartition(n, 'KFold', o.cv);
    else
        part = o.cv;
    end
    k = part.NumTestSets;
    each = zeros(k, numel(lambda));
    share = zeros(k, 1);
    for i = 1:k
        t = training(part, i);
        s = test(part, i);
        [Bi, ai] = fit(X(t, :), y(t), w(t) / sum(w(t)), lambda);
        each(i, :) = losses(X(s, :), y(s), w(s) / sum(w(s)), Bi, ai, distribution, normal);
        share(i) = sum(w(s));
        if ~normal
            each(i, :) = each(i, :) * sum(s);
        end
    end
    info.(name) = share' / sum(share) * each;
    if ~normal
        info.(name) = mean(each, 1);
    end
    info.SE = std(each, 0, 1) / sqrt(k);
    [least, at] = min(info.(name));
    one = find(info.(name) <= least + info.SE(at), 1, 'last');
    info.(['LambdaMin' name]) = lambda(at);
    info.Lambda1SE = lambda(one);
    info.(['IndexMin' name]) = at;
    info.Index1SE = one;
end
end

function [Z, mu, sigma] = scaled(X, w, o)
p = size(X, 2);
mu = zeros(1, p);
sigma = ones(1, p);
if o.intercept
    mu = w' * X;
end
if o.standardize
    m = w' * X;
    sigma = sqrt(w' * (X - m) .^ 2);
    sigma(sigma == 0) = 1;
end
Z = (X - mu) ./ sigma;
end

function top = largest(X, y, w, distribution, o)
Z = scaled(X, w, o);
center = 0;
if o.intercept
    center = w' * y;
elseif ~strcmp(distribution, 'normal')
    center = inverse(0, distribution);
end
top = max(abs(Z' * (w .* (y - center))));
if strcmp(distribution, 'gamma')
    top = max(abs(Z' * (w .* (y - center)))) / center ^ 0;
end
top = top / o.alpha;
if top == 0
    top = 1;
end
end

function [B, a] = linearPath(X, y, w, lambda, o)
[Z, mu, sigma] = scaled(X, w, o);
center = 0;
if o.intercept
    center = w' * y;
end
p = size(X, 2);
B = zeros(p, numel(lambda));
b = zeros(p, 1);
G = Z' * (w .* Z);
c = Z' * (w .* (y - center));
for k = numel(lambda):-1:1
    b = __coordinate_descent(G, c, b, lambda(k) * o.alpha, lambda(k) * (1 - o.alpha), o.reltol, o.maxiter);
    B(:, k) = b ./ sigma';
end
a = center - mu * B;
end

function [B, a] = generalPath(X, y, w, lambda, distribution, o)
[Z, mu, sigma] = scaled(X, w, o);
p = size(X, 2);
B = zeros(p, numel(lambda));
a = zeros(1, numel(lambda));
b = zeros(p, 1);
start = w' * y;
a0 = 0;
if o.intercept
    a0 = link(start, distribution);
end
for k = numel(lambda):-1:1
    for iteration = 1:100
        before = [a0; b];
        eta = a0 + Z * b;
        m = inverse(eta, distribution);
        [slope, variance] = shape(eta, m, distribution);
        v = w .* slope .^ 2 ./ variance;
        z = eta + (y - m) ./ slope;
        if o.intercept
            total = sum(v);
            zc = sum(v .* z) / total;
            Zc = (v' * Z) / total;
        else
            zc = 0;
            Zc = zeros(1, p);
        end
        D = Z - Zc;
        G = D' * (v .* D);
        c = D' * (v .* (z - zc));
        b = __coordinate_descent(G, c, b, lambda(k) * o.alpha, lambda(k) * (1 - o.alpha), o.reltol, o.maxiter);
        a0 = zc - Zc * b;
        if norm([a0; b] - before) <= o.reltol * max(1, norm(before))
            break
        end
    end
    B(:, k) = b ./ sigma';
    a(k) = a0 - mu * B(:, k);
end
end

function eta = link(m, distribution)
switch distribution
    case 'binomial'
        eta = log(m ./ (1 - m));
    case {'poisson', 'gamma'}
        eta = log(m);
    otherwise
        eta = m;
end
end

function m = inverse(eta, distribution)
switch distribution
    case 'binomial'
        m = 1 ./ (1 + exp(-eta));
        m = min(1 - 1e-10, max(1e-10, m));
    case {'poisson', 'gamma'}
        m = exp(eta);
    otherwise
        m = eta;
end
end

function [slope, variance] = shape(eta, m, distribution)
switch distribution
    case 'binomial'
        slope = m .* (1 - m);
        variance = slope;
    case 'poisson'
        slope = m;
        variance = m;
    case 'gamma'
        slope = m;
        variance = m .^ 2;
    otherwise
        slope = ones(size(eta));
        variance = slope;
end
end

function loss = losses(X, y, w, B, a, distribution, normal)
m = inverse(X * B + a, distribution);
switch distribution
    case 'binomial'
        d = -2 * (y .* log(m) + (1 - y) .* log(1 - m));
        s = y > 0 & y < 1;
        d(s, :) = d(s, :) + 2 * (y(s) .* log(y(s)) + (1 - y(s)) .* log(1 - y(s)));
    case 'poisson'
        d = 2 * (y .* log(max(y, realmin) ./ m) - (y - m));
    case 'gamma'
        d = 2 * (-log(y ./ m) + (y - m) ./ m);
    otherwise
        d = (y - m) .^ 2;
end
loss = w' * d;
end
