% The Kruskal-Wallis test of equal medians: columns, or values with groups.
function [p, tbl, stats] = kruskalwallis(y, group, displayopt)
if nargin < 2
    group = [];
end
if isempty(group)
    names = char(arrayfun(@(k) sprintf('%d', k), (1:size(y, 2))', 'UniformOutput', false));
    g = repmat(1:size(y, 2), size(y, 1), 1);
else
    [g, names] = grp2idx(group(:));
end
y = double(y(:));
g = g(:);
keep = ~isnan(y);
y = y(keep);
g = g(keep);
[r, ties] = tiedrank(y);
N = numel(y);
k = max(g);
n = accumarray(g, 1, [k 1]);
means = accumarray(g, r, [k 1]) ./ n;
between = sum(n .* (means - (N + 1) / 2) .^ 2);
total = sum((r - (N + 1) / 2) .^ 2);
H = 12 * between / (N * (N + 1));
if any(ties(:))
    H = H / (1 - 2 * sum(ties) / (N ^ 3 - N));
end
p = chi2cdf(H, k - 1, 'upper');
source = 'Groups';
if isempty(group)
    source = 'Columns';
end
tbl = {'Source', 'SS', 'df', 'MS', 'Chi-sq', 'Prob>Chi-sq'; source, between, k - 1, between / (k - 1), H, p; ...
    'Error', total - between, N - k, (total - between) / (N - k), [], []; 'Total', total, N - 1, [], [], []};
stats = struct('gnames', {names}, 'n', n', 'source', 'kruskalwallis', 'meanranks', means', 'sumt', 2 * sum(ties));
end
