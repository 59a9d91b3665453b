% The facets that only one simplex has; edges in order around the boundary.
function F = __free_boundary(T)
n = size(T, 2);
if n == 3
    all = [T(:, [1 2]); T(:, [2 3]); T(:, [3 1])];
else
    all = [T(:, [2 3 4]); T(:, [1 4 3]); T(:, [1 2 4]); T(:, [1 3 2])];
end
[~, ~, group] = unique(sort(all, 2), 'rows');
count = accumarray(group(:), 1);
F = sortrows(all(count(group) == 1, :));
if n ~= 3 || isempty(F)
    return
end
left = true(size(F, 1), 1);
order = zeros(size(F, 1), 1);
now = 1;
for k = 1:size(F, 1)
    order(k) = now;
    left(now) = false;
    now = find(left & F(:, 1) == F(order(k), 2), 1);
    if isempty(now)
        now = find(left, 1);
    end
end
F = F(order, :);
end
