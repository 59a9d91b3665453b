% One-way analysis of variance: columns, or values with groups. The p-value, the table as a cell, and statistics.
function [p, tbl, stats] = anova1(y, group, displayopt)
if nargin < 2
    group = [];
end
if nargin < 3
    displayopt = 'on';
end
if isempty(group) && ~isvector(y)
    names = char(arrayfun(@(k) sprintf('%d', k), (1:size(y, 2))', 'UniformOutput', false));
    g = repmat(1:size(y, 2), size(y, 1), 1);
elseif isempty(group)
    error('RunMat:anova1:InvalidArgument', 'You must specify groups for a vector of values.');
elseif ~isvector(y)
    names = cellstr(string(group(:)));
    g = repmat(1:size(y, 2), size(y, 1), 1);
else
    [g, names] = grp2idx(group(:));
end
y = double(y(:));
g = g(:);
keep = ~isnan(y) & ~isnan(g);
y = y(keep);
g = g(keep);
k = max(g);
n = accumarray(g, 1, [k 1]);
means = accumarray(g, y, [k 1]) ./ n;
within = sum((y - means(g)) .^ 2);
between = sum(n .* (means - mean(y)) .^ 2);
df1 = k - 1;
df2 = numel(y) - k;
F = (between / df1) / (within / df2);
p = fcdf(F, df1, df2, 'upper');
source = 'Groups';
if isempty(group)
    source = 'Columns';
end
tbl = {'Source', 'SS', 'df', 'MS', 'F', 'Prob>F'; source, between, df1, between / df1, F, p; ...
    'Error', within, df2, within / df2, [], []; 'Total', between + within, df1 + df2, [], [], []};
stats = struct('gnames', {names}, 'n', n', 'source', 'anova1', 'means', means', 'df', df2, 's', sqrt(within / df2));
end
