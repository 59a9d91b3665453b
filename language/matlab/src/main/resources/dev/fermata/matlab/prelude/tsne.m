% Points in few dimensions whose neighbours are those of the rows of X. Options 'NumDimensions', 'Perplexity', 'Distance',
% 'Standardize', 'InitialY', 'Exaggeration', 'LearnRate', 'NumPCAComponents', 'Options' with MaxIter and TolFun, 'Algorithm', 'Verbose'.
function [Y, loss] = tsne(X, varargin)
if ~isnumeric(X) || ~ismatrix(X)
    error('RunMat:tsne:InvalidArgument', 'X must be a numeric matrix.');
end
X = double(X(~any(isnan(X), 2), :));
n = size(X, 1);
d = 2;
perplexity = 30;
metric = 'euclidean';
Y = [];
exaggeration = 4;
rate = 500;
iterations = 1000;
tolerance = 1e-10;
parts = 0;
for k = 1:2:numel(varargin) - 1
    value = varargin{k + 1};
    switch lower(char(varargin{k}))
        case 'numdimensions'
            d = value;
        case 'perplexity'
            perplexity = value;
        case 'distance'
            metric = value;
        case 'standardize'
            if value
                X = zscore(X);
            end
        case 'initialy'
            Y = value;
        case 'exaggeration'
            exaggeration = value;
        case 'learnrate'
            rate = value;
        case 'numpcacomponents'
            parts = value;
        case 'options'
            iterations = __option(value, 'MaxIter', iterations);
            tolerance = __option(value, 'TolFun', tolerance);
        case {'algorithm', 'verbose', 'theta', 'numprint', 'cachesize'}
        otherwise
            error('RunMat:tsne:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
if perplexity > n
    error('RunMat:tsne:InvalidArgument', 'The perplexity must not be greater than the number of rows of X.');
end
if parts > 0
    [~, X] = pca(X, 'NumComponents', parts);
end
if isempty(Y)
    Y = 1e-4 * randn(n, d);
end
P = neighbours(squareform(pdist(X, metric)) .^ 2, perplexity);
speed = zeros(size(Y));
gains = ones(size(Y));
for t = 1:iterations
    factor = 1;
    momentum = 0.8;
    if t < 100
        factor = exaggeration;
    end
    if t < 250
        momentum = 0.5;
    end
    s = sum(Y .^ 2, 2);
    N = 1 ./ (1 + s + s' - 2 * (Y * Y'));
    N(1:n + 1:end) = 0;
    Q = max(N / sum(N(:)), realmin);
    L = (factor * P - Q) .* N;
    g = 4 * (sum(L, 2) .* Y - L * Y);
    gains = max(0.01, (gains + 0.2) .* (sign(g) ~= sign(speed)) + gains * 0.8 .* (sign(g) == sign(speed)));
    speed = momentum * speed - rate * gains .* g;
    Y = Y + speed;
    Y = Y - mean(Y, 1);
    if t > 250 && norm(g(:)) < tolerance
        break
    end
end
loss = sum(sum(P .* log(max(P, realmin) ./ Q)));
end

function P = neighbours(D, perplexity)
n = size(D, 1);
P = zeros(n);
goal = log(perplexity);
for i = 1:n
    rest = [1:i - 1, i + 1:n];
    x = D(i, rest);
    beta = 1 / max(mean(x), realmin);
    low = 0;
    high = Inf;
    for k = 1:60
        p = exp(-(x - min(x)) * beta);
        total = sum(p);
        h = log(total) + beta * sum((x - min(x)) .* p) / total;
        if abs(h - goal) < 1e-5
            break
        end
        if h > goal
            low = beta;
            if isinf(high)
                beta = beta * 2;
            else
                beta = (beta + high) / 2;
            end
        else
            high = beta;
            beta = (beta + low) / 2;
        end
    end
    P(i, rest) = p / total;
end
P = max((P + P') / (2 * n), realmin);
end
