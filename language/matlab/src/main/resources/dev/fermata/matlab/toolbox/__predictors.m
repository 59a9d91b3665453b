% The predictors that a model is asked about, as a matrix: of a table the columns that the model knows.
function x = __predictors(X, names, levels)
if istable(X)
    x = zeros(height(X), numel(names));
    for k = 1:numel(names)
        x(:, k) = __predictor_codes(X.(names{k}), levels{k});
    end
elseif size(X, 2) ~= numel(names)
    error('RunMat:predict:InvalidArgument', 'X data must have %d columns.', numel(names));
else
    x = X;
end
end
