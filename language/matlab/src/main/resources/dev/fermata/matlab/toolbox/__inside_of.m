% Which triangles are inside of the region that constraints bound: an odd number of them away from the outside.
function inside = __inside_of(DT)
T = DT.ConnectivityList;
if isempty(DT.Constraints)
    error('RunMat:delaunayTriangulation:NoConstraints', 'The triangulation has no constraints.');
end
C = sort(DT.Constraints, 2);
N = __simplex_neighbors(T);
n = size(T, 1);
depth = nan(n, 1);
isWall = false(n, 3);
for k = 1:3
    isWall(:, k) = ismember(sort(T(:, setdiff(1:3, k)), 2), C, 'rows');
end
level = 0;
for k = 1:3
    outer = isnan(N(:, k));
    depth(outer & ~isWall(:, k)) = 0;
end
front = find(depth == 0);
waiting = find(any(isnan(N) & isWall, 2) & isnan(depth));
while true
    while ~isempty(front)
        t = front(end);
        front(end) = [];
        for k = 1:3
            u = N(t, k);
            if ~isnan(u) && isnan(depth(u))
                if isWall(t, k)
                    waiting(end + 1, 1) = u;
                else
                    depth(u) = level;
                    front(end + 1, 1) = u;
                end
            end
        end
    end
    waiting = unique(waiting(isnan(depth(waiting))));
    if isempty(waiting)
        break
    end
    level = level + 1;
    depth(waiting) = level;
    front = waiting;
    waiting = zeros(0, 1);
end
inside = mod(depth, 2) == 1;
end
