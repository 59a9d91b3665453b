% The row of each column in the cheapest assignment of a square matrix, and potentials of rows and columns.
function [row, u, v] = __assignment(C)
finite = C(isfinite(C));
C(isinf(C)) = (max([finite(:); 0]) - min([finite(:); 0]) + 1) * (size(C, 1) + 1);
n = size(C, 1);
u = zeros(1, n);
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
        u(row(used)) = u(row(used)) + delta;
        v(used) = v(used) - delta;
        least(~used) = least(~used) - delta;
        j0 = free(k);
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
v = v(1:n);
end
