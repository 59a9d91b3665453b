% A table of how often pairs of values occur.
function [table, chi2, p] = crosstab(x, y)
[row, names] = findgroups(x(:));
[column, others] = findgroups(y(:));
table = accumarray([row column], 1, [numel(names) numel(others)]);
expected = sum(table, 2) * sum(table, 1) / sum(table(:));
chi2 = sum((table(:) - expected(:)) .^ 2 ./ expected(:));
p = 1 - chi2cdf(chi2, (size(table, 1) - 1) * (size(table, 2) - 1));
end
