% Fits a generalized linear model: glmfit(X, y, distribution), with 'Link', 'Constant', 'Weights'. Coefficients, deviance, statistics.
function [b, dev, stats] = glmfit(X, y, distribution, varargin)
if nargin < 3
    distribution = 'normal';
end
distribution = lower(char(distribution));
defaults = struct('normal', 'identity', 'binomial', 'logit', 'poisson', 'log', 'gamma', 'reciprocal');
if ~isfield(defaults, distribution)
    error('RunMat:glmfit:InvalidArgument', 'Unrecognized distribution ''%s''.', distribution);
end
link = defaults.(distribution);
constant = true;
w = ones(size(y, 1), 1);
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'link', link = lower(char(varargin{k + 1}));
        case 'constant', constant = strcmpi(varargin{k + 1}, 'on');
        case 'weights', w = varargin{k + 1}(:);
        otherwise
            error('RunMat:glmfit:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
if isvector(X) && size(X, 1) ~= size(y, 1)
    X = X(:);
end
trials = ones(size(y, 1), 1);
if strcmp(distribution, 'binomial') && size(y, 2) == 2
    trials = y(:, 2);
    y = y(:, 1) ./ trials;
end
y = double(y(:, 1));
keep = ~isnan(y) & ~any(isnan(X), 2);
X = X(keep, :);
y = y(keep);
trials = trials(keep);
w = w(keep) .* trials;
n = numel(y);
if constant
    X = [ones(n, 1), X];
end
p = size(X, 2);
switch distribution
    case 'binomial', mu = (trials .* y + 0.5) ./ (trials + 1);
    case 'poisson', mu = y + 0.25;
    case 'gamma', mu = max(y, eps);
    otherwise, mu = y;
end
eta = linked(mu, link);
b = zeros(p, 1);
for iteration = 1:100
    slope = derivative(mu, link);
    z = eta + (y - mu) .* slope;
    v = variance(mu, distribution);
    s = sqrt(w ./ (v .* slope .^ 2));
    before = b;
    b = (s .* X) \ (s .* z);
    eta = X * b;
    mu = inverse(eta, link);
    if all(abs(b - before) <= 1e-10 * max(1e-6, abs(b)))
        break
    end
end
dev = sum(w .* deviance(y, mu, distribution));
if nargout > 2
    slope = derivative(mu, link);
    s = sqrt(w ./ (variance(mu, distribution) .* slope .^ 2));
    [~, R] = qr(s .* X, 0);
    inverseR = R \ eye(p);
    dfe = n - p;
    pearson = (y - mu) ./ sqrt(variance(mu, distribution) ./ w);
    sfit = sqrt(sum(pearson .^ 2) / dfe);
    estimated = any(strcmp(distribution, {'normal', 'gamma'}));
    scale = 1;
    if estimated
        scale = sfit;
    end
    C = scale ^ 2 * (inverseR * inverseR');
    se = sqrt(diag(C));
    t = b ./ se;
    if estimated
        pv = 2 * tcdf(-abs(t), dfe);
    else
        pv = 2 * normcdf(-abs(t));
    end
    stats = struct('beta', b, 'dfe', dfe, 'sfit', sfit, 's', scale, 'estdisp', estimated, 'covb', C, 'se', se, 'coeffcorr', C ./ (se * se'), 't', t, 'p', pv, ...
        'resid', y - mu, 'residp', pearson, 'residd', sign(y - mu) .* sqrt(max(0, w .* deviance(y, mu, distribution))));
end
end

function eta = linked(mu, link)
switch link
    case 'identity', eta = mu;
    case 'log', eta = log(mu);
    case 'logit', eta = log(mu ./ (1 - mu));
    case 'probit', eta = norminv(mu);
    case 'comploglog', eta = log(-log1p(-mu));
    case 'reciprocal', eta = 1 ./ mu;
    otherwise
        error('RunMat:glmfit:InvalidArgument', 'Unrecognized link ''%s''.', link);
end
end

function mu = inverse(eta, link)
switch link
    case 'identity', mu = eta;
    case 'log', mu = exp(eta);
    case 'logit', mu = 1 ./ (1 + exp(-eta));
    case 'probit', mu = normcdf(eta);
    case 'comploglog', mu = -expm1(-exp(eta));
    case 'reciprocal', mu = 1 ./ eta;
end
if any(strcmp(link, {'logit', 'probit', 'comploglog'}))
    mu = min(1 - eps, max(eps, mu));
end
end

function d = derivative(mu, link)
switch link
    case 'identity', d = ones(size(mu));
    case 'log', d = 1 ./ mu;
    case 'logit', d = 1 ./ (mu .* (1 - mu));
    case 'probit', d = 1 ./ normpdf(norminv(mu));
    case 'comploglog', d = -1 ./ ((1 - mu) .* log1p(-mu));
    case 'reciprocal', d = -1 ./ mu .^ 2;
end
end

function v = variance(mu, distribution)
switch distribution
    case 'binomial', v = mu .* (1 - mu);
    case 'poisson', v = mu;
    case 'gamma', v = mu .^ 2;
    otherwise, v = ones(size(mu));
end
end

function d = deviance(y, mu, distribution)
switch distribution
    case 'binomial', d = 2 * (y .* log((y + (y == 0)) ./ mu) + (1 - y) .* log((1 - y + (y == 1)) ./ (1 - mu)));
    case 'poisson', d = 2 * (y .* log((y + (y == 0)) ./ mu) - (y - mu));
    case 'gamma', d = 2 * (-log(y ./ mu) + (y - mu) ./ mu);
    otherwise, d = (y - mu) .^ 2;
end
end
