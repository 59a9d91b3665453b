% The leaf of a tree to which each row belongs; a row whose value for a split is missing stays in the node of the split.
function node = __tree_nodes(t, X, levels)
n = size(X, 1);
node = ones(n, 1);
for k = 1:numel(t.Left)
    j = t.Predictor(k);
    if j == 0
        continue
    end
    here = node == k;
    x = X(:, j);
    if isempty(levels{j})
        left = x < t.Point(k);
    else
        left = ismember(x, t.Subset{k});
    end
    known = here & ~isnan(x);
    node(known & left) = t.Left(k);
    node(known & ~left) = t.Right(k);
end
end
