% The greatest rank that a matrix of this pattern can have: the size of a maximum matching.
function r = sprank(S)
[m, n] = size(S);
rowOf = zeros(1, n);
r = 0;
for i = 1:m
    seen = false(1, n);
    [found, rowOf] = augment(S, i, seen, rowOf);
    r = r + found;
end
end

function [found, rowOf, seen] = augment(S, i, seen, rowOf)
found = false;
for j = find(S(i, :))
    if seen(j)
        continue
    end
    seen(j) = true;
    if rowOf(j) == 0
        free = true;
    else
        [free, rowOf, seen] = augment(S, rowOf(j), seen, rowOf);
    end
    if free
        rowOf(j) = i;
        found = true;
        return
    end
end
end
