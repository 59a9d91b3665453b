% Quantiles of a sample against those of the normal distribution, of another sample, or of a distribution.
function h = qqplot(varargin)
[ax, args] = __axes_first(varargin);
if isempty(args)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
x = args{1};
if ~isnumeric(x)
    error('RunMat:qqplot:InvalidArgument', 'X must be a numeric vector or matrix.');
end
if isvector(x)
    x = x(:);
end
x = sort(double(x));
n = size(x, 1);
p = ((1:n)' - 0.5) / n;
other = [];
if numel(args) > 1
    other = args{2};
end
if isempty(other)
    horizontal = repmat(norminv(p), 1, size(x, 2));
    vertical = x;
    labels = {'Standard Normal Quantiles', 'Quantiles of Input Sample', 'QQ Plot of Sample Data versus Standard Normal'};
elseif isnumeric(other)
    if isvector(other)
        other = other(:);
    end
    if numel(args) > 2
        q = args{3}(:) / 100;
    else
        m = min(n, size(other, 1));
        q = ((1:m)' - 0.5) / m;
    end
    horizontal = repmat(column(x, q), 1, 1);
    vertical = column(other, q);
    horizontal = repmat(horizontal, 1, size(vertical, 2) / size(horizontal, 2));
    labels = {'X Quantiles', 'Y Quantiles', ''};
else
    horizontal = repmat(icdf(other, p), 1, size(x, 2));
    vertical = x;
    name = other.DistributionName;
    labels = {sprintf('Quantiles of %s Distribution', name), 'Quantiles of Input Sample', sprintf('QQ Plot of Sample Data versus Distribution')};
end
ax = __prepared(ax, 'AXES');
lines = gobjects(3, size(vertical, 2));
hold(ax, 'on');
for k = 1:size(vertical, 2)
    u = horizontal(:, k);
    v = vertical(:, k);
    qu = quantile(u, [0.25 0.75]);
    qv = quantile(v, [0.25 0.75]);
    slope = (qv(2) - qv(1)) / (qu(2) - qu(1));
    ends = [min(u), max(u)];
    lines(1, k) = line(u, v, 'Parent', ax, 'LineStyle', 'none', 'Marker', '+', 'Color', [0 0.447 0.741]);
    lines(2, k) = line(qu, qv, 'Parent', ax, 'LineStyle', '-', 'Color', [0.85 0.325 0.098]);
    lines(3, k) = line(ends, qv(1) + slope * (ends - qu(1)), 'Parent', ax, 'LineStyle', '-.', 'Color', [0.85 0.325 0.098]);
end
hold(ax, 'off');
xlabel(ax, labels{1});
ylabel(ax, labels{2});
title(ax, labels{3});
if nargout > 0
    h = lines;
end
end

function q = column(x, p)
q = zeros(numel(p), size(x, 2));
for k = 1:size(x, 2)
    q(:, k) = quantile(x(:, k), p);
end
end
