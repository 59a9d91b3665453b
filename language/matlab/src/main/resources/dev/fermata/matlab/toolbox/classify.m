% Discriminant analysis: the group of each row of a sample by rows whose groups are known. Types 'linear', 'diaglinear', 'quadratic',
% 'diagquadratic', 'mahalanobis'; prior probabilities, 'empirical' or a struct.
function [class, err, posterior, logp, coeff] = classify(sample, training, group, type, prior)
if nargin < 3
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if nargin < 4 || isempty(type)
    type = 'linear';
end
[g, names, levels] = __class_index(group);
K = numel(names);
if size(training, 1) ~= numel(g)
    error('RunMat:classify:InvalidArgument', 'The length of GROUP must equal the number of rows in TRAINING.');
end
if size(sample, 2) ~= size(training, 2)
    error('RunMat:classify:InvalidArgument', 'SAMPLE and TRAINING must have the same number of columns.');
end
keep = ~isnan(g) & ~any(isnan(training), 2);
g = g(keep);
training = double(training(keep, :));
sample = double(sample);
n = numel(g);
d = size(training, 2);
counts = accumarray(g, 1, [K 1])';
p = ones(1, K) / K;
if nargin >= 5 && ~isempty(prior)
    if isstruct(prior)
        [~, at] = ismember(names, cellstr(string(prior.group)));
        p = reshape(prior.prob(at), 1, []);
    elseif ischar(prior) || isstring(prior)
        p = counts / n;
    else
        p = prior(:)';
    end
    if numel(p) ~= K || any(p < 0) || sum(p) == 0
        error('RunMat:classify:InvalidArgument', 'PRIOR must be a vector of %d nonnegative probabilities.', K);
    end
    p = p / sum(p);
end
type = lower(char(type));
means = zeros(K, d);
for k = 1:K
    means(k, :) = mean(training(g == k, :), 1);
end
R = cell(1, K);
logDet = zeros(1, K);
switch type
    case {'linear', 'diaglinear'}
        S = (training - means(g, :))' * (training - means(g, :)) / (n - K);
        if strcmp(type, 'diaglinear')
            S = diag(diag(S));
        end
        [U, bad] = chol(S);
        if bad
            error('RunMat:classify:Numerical', 'The pooled covariance matrix of TRAINING must be positive definite.');
        end
        R(:) = {U};
        logDet(:) = 2 * sum(log(diag(U)));
    case {'quadratic', 'diagquadratic', 'mahalanobis'}
        for k = 1:K
            S = cov(training(g == k, :));
            if strcmp(type, 'diagquadratic')
                S = diag(diag(S));
            end
            [U, bad] = chol(S);
            if bad
                error('RunMat:classify:Numerical', 'The covariance matrix of each group in TRAINING must be positive definite.');
            end
            R{k} = U;
            logDet(k) = 2 * sum(log(diag(U)));
        end
    otherwise
        error('RunMat:classify:InvalidArgument', 'TYPE must be one of ''linear'', ''quadratic'', ''diagLinear'', ''diagQuadratic'', or ''mahalanobis''.');
end
index = assigned(sample, means, R, logDet, p, type);
class = levels(index, :);
if nargout > 1
    own = assigned(training, means, R, logDet, p, type);
    err = 0;
    for k = 1:K
        err = err + p(k) * mean(own(g == k) ~= k);
    end
end
if nargout > 2
    D = distances(sample, means, R, logDet, p);
    top = max(D, [], 2);
    e = exp(D - top);
    posterior = e ./ sum(e, 2);
    logp = log(sum(e, 2)) + top - d / 2 * log(2 * pi);
end
if nargout > 4
    coeff = struct('type', {}, 'name1', {}, 'name2', {}, 'const', {}, 'linear', {}, 'quadratic', {});
    for i = 1:K
        for j = 1:K
            c = struct('type', type, 'name1', levels(i, :), 'name2', levels(j, :), 'const', [], 'linear', [], 'quadratic', []);
            if iscell(levels)
                c.name1 = levels{i};
                c.name2 = levels{j};
            end
            if i ~= j
                Ai = inv(R{i}' * R{i});
                Aj = inv(R{j}' * R{j});
                mi = means(i, :)';
                mj = means(j, :)';
                const = -(mi' * Ai * mi - mj' * Aj * mj) / 2 + log(p(i)) - log(p(j)) - (logDet(i) - logDet(j)) / 2;
                linear = Ai * mi - Aj * mj;
                if strcmp(type, 'mahalanobis')
                    const = -(mi' * Ai * mi - mj' * Aj * mj);
                    linear = 2 * linear;
                end
                c.const = const;
                c.linear = linear;
                if ~contains(type, 'linear')
                    c.quadratic = -(Ai - Aj) / 2;
                    if strcmp(type, 'mahalanobis')
                        c.quadratic = 2 * c.quadratic;
                    end
                end
            end
            coeff(i, j) = c;
        end
    end
end
end

function D = distances(x, means, R, logDet, p)
K = size(means, 1);
D = zeros(size(x, 1), K);
for k = 1:K
    A = (x - means(k, :)) / R{k};
    D(:, k) = log(p(k)) - (sum(A .^ 2, 2) + logDet(k)) / 2;
end
end

function index = assigned(x, means, R, logDet, p, type)
if strcmp(type, 'mahalanobis')
    D = distances(x, means, R, zeros(size(logDet)), ones(size(p)));
else
    D = distances(x, means, R, logDet, p);
end
[~, index] = max(D, [], 2);
end
