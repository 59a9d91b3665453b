% For each corner of each simplex the simplex on the other side of the facet opposite to it; NaN for none.
function N = __simplex_neighbors(T)
[m, n] = size(T);
N = nan(m, n);
facets = zeros(0, n - 1);
owner = zeros(0, 2);
for k = 1:n
    facets = [facets; sort(T(:, [1:k - 1, k + 1:n]), 2)];
    owner = [owner; (1:m).', repmat(k, m, 1)];
end
[facets, order] = sortrows(facets);
owner = owner(order, :);
same = find(all(facets(1:end - 1, :) == facets(2:end, :), 2));
for k = reshape(same, 1, [])
    N(owner(k, 1), owner(k, 2)) = owner(k + 1, 1);
    N(owner(k + 1, 1), owner(k + 1, 2)) = owner(k, 1);
end
end
