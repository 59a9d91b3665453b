% Positions as older versions gave them.
[c, ia, ic] = unique([3 1 2 3 1], 'legacy')
[c, ia] = unique([3 1 2 3 1]', 'legacy')
[c, ia] = unique([3 1 2 3 1], 'first', 'legacy')
[tf, loc] = ismember([1 5], [5 5 1], 'legacy')
[c, ia, ib] = union([1 2], [2 3], 'legacy')
[c, ia, ib] = intersect([1 2 2], [2 2 3], 'legacy')
[c, ia] = setdiff([5 4 4 1], 5, 'legacy')
