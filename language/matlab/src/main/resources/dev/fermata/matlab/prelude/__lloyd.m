% Assigns rows to the nearest mean and moves the means, until nothing changes.
function [labels, means, D] = __lloyd(X, means, metric, iterations)
k = size(means, 1);
labels = zeros(size(X, 1), 1);
for step = 1:iterations
    D = __distances(X, means, metric);
    [nearest, now] = min(D, [], 2);
    for j = 1:k
        if ~any(now == j)
            [~, far] = max(nearest);
            now(far) = j;
            nearest(far) = 0;
        end
    end
    if isequal(now, labels)
        break
    end
    labels = now;
    for j = 1:k
        rows = X(labels == j, :);
        if strcmp(metric, 'cityblock')
            means(j, :) = median(rows, 1);
        else
            means(j, :) = mean(rows, 1);
        end
    end
end
D = __distances(X, means, metric);
end
