% Triangulations of the plane.
P = [0 0; 1 0; 1 1; 0 1; 0.5 0.5];
T = sortrows(sort(delaunay(P), 2))
dt = DelaunayTri(P)
[ti, bc] = pointLocation(dt, [0.5 0.25; 2 2]);
disp(sort(dt.Triangulation(ti(1), :)))
disp(sort(bc(1, :)))
disp(ti(2))
[v, d] = nearestNeighbor(dt, [0.9 0.1])
freeBoundary(dt)
DT = delaunayTriangulation(P(:, 1), P(:, 2));
edges(DT)
convexHull(DT)'
C = delaunayTriangulation([0 0; 2 0; 2 1; 0 1; 1 0.4; 1 0.6], [1 3]);
isConnected(C, 1, 3)
R = delaunayTriangulation([0 0; 4 0; 4 4; 0 4; 1 1; 3 1; 3 3; 1 3], [1 2; 2 3; 3 4; 4 1; 5 6; 6 7; 7 8; 8 5]);
sum(isInterior(R))
TR = triangulation([1 2 3; 1 3 4], [0 0; 3 0; 3 4; 0 4]);
TR.Points(3, :)
[c, r] = circumcenter(TR)
[c, r] = incenter(TR, 1)
neighbors(TR)
vertexAttachments(TR, 1)
faceNormal(triangulation([1 2 3], [0 0 0; 1 0 0; 0 1 0]))
barycentricToCartesian(TR, 1, [0.5 0.25 0.25])
rng(1);
Q = rand(300, 2);
T = delaunay(Q);
hull = convhull(Q(:, 1), Q(:, 2));
disp(size(T, 1) == 2*300 - 2 - (numel(hull) - 1))
[c, r] = circumcenter(triangulation(T, Q));
empty = true;
for k = 1:size(T, 1)
    empty = empty && all(sqrt(sum((Q - c(k, :)).^2, 2)) > r(k) - 1e-9);
end
disp(empty)
[gx, gy] = meshgrid(0:9);
size(delaunay(gx, gy))
k = dsearchn(P, [0.6 0.6; 0.1 0.9])'
try
    delaunay([0 1 2], [0 1 2]);
catch e
    disp(e.message)
end
