% Multinomial logistic regression: mnrfit(X, Y), with 'Model' 'nominal', 'ordinal' or 'hierarchical', 'Interactions', 'Link' 'logit'.
function [B, dev, stats] = mnrfit(X, Y, varargin)
model = 'nominal';
interactions = [];
estdisp = false;
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'model'
            model = lower(char(varargin{k + 1}));
        case 'interactions'
            interactions = varargin{k + 1};
            if ischar(interactions) || isstring(interactions)
                interactions = strcmpi(interactions, 'on');
            end
        case 'estdisp'
            estdisp = isequal(varargin{k + 1}, true) || strcmpi(varargin{k + 1}, 'on');
        case 'link'
            if ~strcmpi(varargin{k + 1}, 'logit')
                error('RunMat:mnrfit:InvalidArgument', 'Only the logit link is available.');
            end
        otherwise
            error('RunMat:mnrfit:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
if ~any(strcmp(model, {'nominal', 'ordinal', 'hierarchical'}))
    error('RunMat:mnrfit:InvalidArgument', 'Model must be ''nominal'', ''ordinal'', or ''hierarchical''.');
end
if isempty(interactions)
    interactions = ~strcmp(model, 'ordinal');
end
if iscategorical(Y)
    Y = double(Y);
end
if isvector(Y)
    y = Y(:);
    keep = ~isnan(y) & ~any(isnan(X), 2);
    X = X(keep, :);
    y = y(keep);
    if any(y < 1 | y ~= fix(y))
        error('RunMat:mnrfit:InvalidArgument', 'Y must contain positive integer category numbers, or be a matrix of category counts.');
    end
    K = max(y);
    C = zeros(numel(y), K);
    C(sub2ind(size(C), (1:numel(y))', y)) = 1;
else
    C = Y;
    K = size(C, 2);
end
if size(X, 1) ~= size(C, 1) && ~isempty(X)
    error('RunMat:mnrfit:InvalidArgument', 'X and Y must have the same number of rows.');
end
[n, p] = size(X);
if isempty(X)
    n = size(C, 1);
    p = 0;
    X = zeros(n, 0);
end
m = sum(C, 2);
if interactions
    count = (p + 1) * (K - 1);
else
    count = K - 1 + p;
end
% Each linear predictor j is D{j} * b.
D = cell(1, K - 1);
for j = 1:K - 1
    D{j} = zeros(n, count);
    if interactions
        D{j}(:, (j - 1) * (p + 1) + (1:p + 1)) = [ones(n, 1), X];
    else
        D{j}(:, j) = 1;
        D{j}(:, K:end) = X;
    end
end
b = zeros(count, 1);
total = sum(C, 1) / sum(m);
first = starts(total, model);
for j = 1:K - 1
    if interactions
        b((j - 1) * (p + 1) + 1) = first(j);
    else
        b(j) = first(j);
    end
end
L = -Inf;
for iteration = 1:100
    [gradient, information, value] = scores(D, C, m, b, model);
    step = information \ gradient;
    size0 = 1;
    while true
        [~, ~, next] = scores(D, C, m, b + size0 * step, model);
        if next >= value - 1e-10 * abs(value) || size0 < 1e-6
            break
        end
        size0 = size0 / 2;
    end
    b = b + size0 * step;
    if max(abs(size0 * step)) <= 1e-10 * max(1, max(abs(b)))
        break
    end
end
if iteration == 100
    warning('RunMat:mnrfit:IterOrEvalLimit', 'Maximum likelihood estimation did not converge.  Iteration limit exceeded.  You may need to merge categories to increase observed counts.');
end
[~, information, value] = scores(D, C, m, b, model);
P = probabilities(D, b, model, n);
full = C .* log(C ./ m);
full(C == 0) = 0;
dev = 2 * (sum(full(:)) - value);
if interactions
    B = reshape(b, p + 1, K - 1);
else
    B = b;
end
if nargout > 2
    covb = inv(information);
    dfe = n * (K - 1) - count;
    residual = C - m .* P;
    pearson = residual ./ sqrt(m .* P .* (1 - P));
    s = sqrt(sum(sum(residual .^ 2 ./ (m .* P))) / dfe);
    scale = 1;
    if estdisp
        scale = s ^ 2;
    end
    covb = covb * scale;
    se = sqrt(diag(covb));
    t = b ./ se;
    if estdisp
        pvalue = 2 * tcdf(-abs(t), dfe);
    else
        pvalue = 2 * normcdf(-abs(t));
    end
    stats.beta = B;
    stats.dfe = dfe;
    stats.sfit = s;
    stats.s = sqrt(scale);
    stats.estdisp = estdisp;
    stats.coeffcorr = covb ./ (se * se');
    stats.covb = covb;
    stats.se = reshape(se, size(B));
    stats.t = reshape(t, size(B));
    stats.p = reshape(pvalue, size(B));
    stats.resid = residual;
    stats.residp = pearson;
    stats.residd = sum(2 * max(0, C .* log(max(C, realmin) ./ (m .* P))), 2) .^ 0.5;
end
end

function first = starts(total, model)
K = numel(total);
total = max(total, 1e-6);
switch model
    case 'nominal'
        first = log(total(1:K - 1) / total(K));
    case 'ordinal'
        c = cumsum(total);
        first = log(c(1:K - 1) ./ (sum(total) - c(1:K - 1)));
    otherwise
        c = cumsum(total, 'reverse');
        first = log(total(1:K - 1) ./ c(2:K));
end
end

function P = probabilities(D, b, model, n)
K = numel(D) + 1;
eta = zeros(n, K - 1);
for j = 1:K - 1
    eta(:, j) = D{j} * b;
end
switch model
    case 'nominal'
        e = exp([eta, zeros(n, 1)] - max([eta, zeros(n, 1)], [], 2));
        P = e ./ sum(e, 2);
    case 'ordinal'
        c = [1 ./ (1 + exp(-eta)), ones(n, 1)];
        P = [c(:, 1), diff(c, 1, 2)];
    otherwise
        h = 1 ./ (1 + exp(-eta));
        P = zeros(n, K);
        left = ones(n, 1);
        for j = 1:K - 1
            P(:, j) = left .* h(:, j);
            left = left .* (1 - h(:, j));
        end
        P(:, K) = left;
end
end

function [gradient, information, value] = scores(D, C, m, b, model)
n = size(C, 1);
K = size(C, 2);
P = probabilities(D, b, model, n);
P = max(P, 1e-300);
value = sum(sum(C .* log(P)));
if any(P(:) <= 1e-299 & C(:) > 0)
    value = -Inf;
end
count = numel(b);
gradient = zeros(count, 1);
information = zeros(count);
% Derivatives of the probabilities by the predictors.
J = zeros(n, K, K - 1);
switch model
    case 'nominal'
        for j = 1:K - 1
            for i = 1:K
                J(:, i, j) = P(:, i) .* ((i == j) - P(:, j));
            end
        end
    case 'ordinal'
        for j = 1:K - 1
            c = 1 ./ (1 + exp(-D{j} * b));
            s = c .* (1 - c);
            J(:, j, j) = s;
            J(:, j + 1, j) = -s;
        end
    otherwise
        for j = 1:K - 1
            h = 1 ./ (1 + exp(-D{j} * b));
            J(:, j, j) = P(:, j) .* (1 - h);
            for i = j + 1:K
                J(:, i, j) = -P(:, i) .* h;
            end
        end
end
for j = 1:K - 1
    u = sum(C ./ P .* J(:, :, j), 2);
    gradient = gradient + D{j}' * u;
    for k = j:K - 1
        v = m .* sum(J(:, :, j) .* J(:, :, k) ./ P, 2);
        part = D{j}' * (v .* D{k});
        information = information + part;
        if k > j
            information = information + part';
        end
    end
end
end
