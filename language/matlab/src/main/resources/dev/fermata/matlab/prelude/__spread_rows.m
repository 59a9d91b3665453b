% k rows, each chosen with a probability that grows with its distance from those before.
function means = __spread_rows(X, k, metric)
n = size(X, 1);
means = X(randi(n), :);
for i = 2:k
    weight = min(__distances(X, means, metric), [], 2);
    total = sum(weight);
    if total > 0
        at = find(cumsum(weight) >= rand * total, 1);
    else
        at = randi(n);
    end
    means(i, :) = X(at, :);
end
end
