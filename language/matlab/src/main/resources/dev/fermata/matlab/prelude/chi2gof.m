% The chi-square test of a normal distribution (or another: 'CDF', 'Expected') over ten bins.
function [h, p, stats] = chi2gof(x, varargin)
alpha = 0.05;
bins = 10;
edges = [];
expected = [];
distribution = [];
parameters = [];
frequency = [];
least = 5;
centers = [];
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'alpha', alpha = varargin{k + 1};
        case 'nbins', bins = varargin{k + 1};
        case 'edges', edges = varargin{k + 1};
        case 'ctrs', centers = varargin{k + 1}(:)';
        case 'expected', expected = varargin{k + 1}(:)';
        case 'frequency', frequency = varargin{k + 1};
        case 'cdf', distribution = varargin{k + 1};
        case 'nparams', parameters = varargin{k + 1};
        case 'emin', least = varargin{k + 1};
        otherwise
            error('RunMat:chi2gof:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
x = double(x(:));
if isempty(frequency)
    frequency = ones(size(x));
end
frequency = frequency(:);
frequency = frequency(~isnan(x));
x = x(~isnan(x));
n = sum(frequency);
if ~isempty(centers)
    middle = (centers(1:end - 1) + centers(2:end)) / 2;
    edges = [centers(1) - (middle(1) - centers(1)), middle, centers(end) + (centers(end) - middle(end))];
end
if isempty(edges)
    edges = linspace(min(x), max(x), bins + 1);
end
bins = numel(edges) - 1;
inner = edges(2:end - 1);
place = sum(x >= inner, 2) + 1;
observed = accumarray(place, frequency, [bins 1])';
if isempty(expected)
    if isempty(distribution)
        mu = sum(frequency .* x) / n;
        sigma = sqrt(sum(frequency .* (x - mu) .^ 2) / (n - 1));
        F = @(t) normcdf(t, mu, sigma);
        estimated = 2;
    elseif iscell(distribution)
        rest = distribution(2:end);
        if isa(distribution{1}, 'function_handle')
            F = @(t) distribution{1}(t, rest{:});
        else
            F = @(t) cdf(distribution{1}, t, rest{:});
        end
        estimated = 0;
    else
        F = distribution;
        estimated = 0;
    end
    c = [0, F(inner), 1];
    expected = n * diff(c);
else
    estimated = 0;
end
if ~isempty(parameters)
    estimated = parameters;
end
% Bins at the ends that expect too few join their neighbours.
while numel(expected) > 2 && expected(1) < least
    expected = [expected(1) + expected(2), expected(3:end)];
    observed = [observed(1) + observed(2), observed(3:end)];
    edges(2) = [];
end
while numel(expected) > 2 && expected(end) < least
    expected = [expected(1:end - 2), expected(end - 1) + expected(end)];
    observed = [observed(1:end - 2), observed(end - 1) + observed(end)];
    edges(end - 1) = [];
end
value = sum((observed - expected) .^ 2 ./ expected);
df = numel(expected) - 1 - estimated;
if df > 0
    p = chi2cdf(value, df, 'upper');
else
    df = 0;
    p = NaN;
end
h = double(p <= alpha);
stats = struct('chi2stat', value, 'df', df, 'edges', edges, 'O', observed, 'E', expected);
end
