% For each query point the first simplex it is in and its coordinates there; NaN for points outside of all.
function [t, bary] = __simplex_of(P, T, Q)
n = size(P, 2);
m = size(Q, 1);
t = nan(m, 1);
bary = nan(m, n + 1);
if isempty(T)
    return
end
if size(Q, 2) ~= n || size(T, 2) ~= n + 1
    error('RunMat:pointLocation:SizeMismatch', 'The query points must have as many columns as the points of the triangulation.');
end
base = P(T(:, 1), :);
if n == 2
    a = P(T(:, 2), :) - base;
    b = P(T(:, 3), :) - base;
    area = a(:, 1) .* b(:, 2) - a(:, 2) .* b(:, 1);
end
for i = 1:m
    r = Q(i, :) - base;
    if n == 2
        second = (r(:, 1) .* b(:, 2) - r(:, 2) .* b(:, 1)) ./ area;
        third = (a(:, 1) .* r(:, 2) - a(:, 2) .* r(:, 1)) ./ area;
        c = [1 - second - third, second, third];
    else
        c = zeros(size(T, 1), n + 1);
        for k = 1:size(T, 1)
            part = (P(T(k, 2:end), :) - base(k, :)).' \ r(k, :).';
            c(k, :) = [1 - sum(part), part.'];
        end
    end
    at = find(all(c >= -1e-12, 2), 1);
    if ~isempty(at)
        t(i) = at;
        bary(i, :) = c(at, :);
    end
end
end
