% Pairs of rows and columns of least cost, not matched ones cost costUnmatched each: [M, uR, uC] = matchpairs(Cost, costUnmatched, goal).
function [M, uR, uC] = matchpairs(cost, unmatched, goal)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if ~isfloat(cost) || ~ismatrix(cost) || ~isreal(cost)
    error('RunMat:matchpairs:InvalidCost', 'Cost matrix must be a real single or double matrix.');
end
if ~isscalar(unmatched) || ~isreal(unmatched) || isnan(unmatched)
    error('RunMat:matchpairs:InvalidCostUnmatched', 'Cost of unmatched row or column must be a real scalar.');
end
if nargin > 2
    goal = validatestring(goal, {'min', 'max'});
    if strcmp(goal, 'max')
        cost = -cost;
        unmatched = -unmatched;
    end
end
[m, n] = size(cost);
full = Inf(m + n);
full(1:m, 1:n) = cost;
full(1:m, n + 1:end) = Inf;
full(sub2ind(size(full), 1:m, n + (1:m))) = unmatched;
full(sub2ind(size(full), m + (1:n), 1:n)) = unmatched;
full(m + 1:end, n + 1:end) = 0;
at = assigned(full);
rows = zeros(0, 1);
for j = 1:n
    if at(j) <= m
        rows(end + 1, 1) = at(j);
        M(numel(rows), 1:2) = [at(j), j];
    end
end
if isempty(rows)
    M = zeros(0, 2);
end
uR = setdiff((1:m).', M(:, 1));
uC = setdiff((1:n).', M(:, 2));
end

% Shortest augmenting paths (R. Jonker, A. Volgenant): the row of each column.
function row = assigned(C)
finite = C(isfinite(C));
C(isinf(C)) = (max([finite(:); 0]) - min([finite(:); 0]) + 1) * (size(C, 1) + 1);
n = size(C, 1);
u = zeros(1, n + 1);
v = zeros(1, n + 1);
row = zeros(1, n + 1);
for i = 1:n
    row(n + 1) = i;
    j0 = n + 1;
    least = Inf(1, n + 1);
    used = false(1, n + 1);
    way = zeros(1, n + 1);
    while true
        used(j0) = true;
        i0 = row(j0);
        free = find(~used(1:n));
        now = C(i0, free) - u(i0) - v(free);
        better = now < least(free);
        least(free(better)) = now(better);
        way(free(better)) = j0;
        [delta, k] = min(least(free));
        j1 = free(k);
        u(row(used)) = u(row(used)) + delta;
        v(used) = v(used) - delta;
        least(~used) = least(~used) - delta;
        j0 = j1;
        if row(j0) == 0
            break
        end
    end
    while j0 ~= n + 1
        row(j0) = row(way(j0));
        j0 = way(j0);
    end
end
row = row(1:n);
end
