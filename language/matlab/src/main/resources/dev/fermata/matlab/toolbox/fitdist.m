% Fits a distribution to data: fitdist(x, name), with 'Censoring', 'Frequency', 'By', 'NTrials', 'mu', 'theta' or kernel options.
function [pd, labels, levels] = fitdist(x, name, varargin)
if ~isnumeric(x) || ~isvector(x)
    error('RunMat:fitdist:InvalidArgument', 'X must be a numeric vector.');
end
x = double(x(:));
frequency = ones(size(x));
by = [];
rest = {};
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case {'frequency', 'freq'}
            frequency = double(varargin{k + 1}(:));
        case 'by'
            by = varargin{k + 1};
        otherwise
            rest(end + 1:end + 2) = varargin(k:k + 1);
    end
end
if ~isempty(by)
    [g, levels] = findgroups(by);
    labels = cellstr(string(levels));
    pd = cell(1, numel(labels));
    for k = 1:numel(labels)
        pd{k} = fitdist(x(g == k), name, 'Frequency', frequency(g == k), rest{:});
    end
    return
end
keep = ~isnan(x) & frequency > 0;
x = x(keep);
frequency = frequency(keep);
if isempty(x)
    error('RunMat:fitdist:InvalidArgument', 'X must contain at least one non-missing value.');
end
if strcmpi(name, 'kernel')
    pd = prob.KernelDistribution(x, frequency, rest{:});
    return
end
all = __distribution_classes();
at = __distribution_row(name, 'fitdist');
kind = __distribution_kind(all{at, 1});
[values, covariance, fixed] = __fit_distribution(kind, x, frequency, rest);
pd = __new_distribution(all{at, 1}, values);
data = struct('data', x, 'cens', [], 'freq', frequency);
pd = withFit(pd, data, covariance, __distribution_interval(kind, values, covariance, data, 0.05), fixed);
end
