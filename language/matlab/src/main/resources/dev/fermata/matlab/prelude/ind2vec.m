% Columns with a single one where the indices say.
function v = ind2vec(index, n)
if nargin < 2
    n = max(index);
end
v = sparse(index(:)', 1:numel(index), 1, n, numel(index));
end
