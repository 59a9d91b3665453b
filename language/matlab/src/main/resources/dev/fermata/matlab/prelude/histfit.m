% A histogram with the density of a fitted normal distribution.
function h = histfit(x, bins, name)
x = double(x(:));
x = x(~isnan(x));
if nargin < 2 || isempty(bins)
    bins = ceil(sqrt(numel(x)));
end
kind = 'norm';
if nargin > 2
    kind = __distribution_kind(char(name));
end
p = __fit_distribution(kind, x, ones(size(x)), {});
made = gobjects(2, 1);
[counts, edges] = histcounts(x, bins);
made(1) = bar((edges(1:end - 1) + edges(2:end)) / 2, counts, 1);
values = num2cell(p);
grid = linspace(min(edges), max(edges), 100);
hold on
made(2) = plot(grid, numel(x) * (edges(2) - edges(1)) * pdf(kind, grid, values{:}), 'r-', 'LineWidth', 2);
hold off
if nargout > 0
    h = made;
end
end
