% Cycles of graphs, shapes and cells of points, patterns with names.
G = digraph([1 2 3 3 4],[2 3 1 4 3]);
c = allcycles(G)
[c,e] = allcycles(graph([1 2 3 1 3],[2 3 1 4 4]));
c{:}
e{:}
shp = alphaShape([0 1 1 0 0.5]',[0 0 1 1 0.5]')
area(shp), perimeter(shp), numRegions(shp)
inShape(shp, [0.5 2], [0.2 2])
shp = alphaShape([0 0 0;1 0 0;0 1 0;0 0 1], 2);
volume(shp)
[k, a] = boundary([0 1 1 0 0.5]',[0 0 1 1 0.5]', 0); numel(k), a
[V, C] = voronoin([0 0;1 0;0 1;1 1;0.5 0.5]); V, C{5}
[vx,vy] = voronoi([0 1 0 1 0.5],[0 0 1 1 0.5]); size(vx)
numunique([1 2 2 3])
contains("ABC", caseSensitivePattern("abc"), 'IgnoreCase', true)
extract("aaa1", possessivePattern(lettersPattern))
p = maskedPattern(digitsPattern, "number")
q = namedPattern(digitsPattern(2), "two")
a = (0:30:330)'; P = [2 * cosd(a) 2 * sind(a); 3 * cosd(a) 3 * sind(a)];
shp = alphaShape(P, 1.5);
f = alphaShape(P, 1.5, 'HoleThreshold', 20);
fprintf('%.4f %.4f\n', area(shp), area(f))
try, allcycles(5), catch e, disp(e.message), end
DT = delaunayTriangulation([0 0 0; 1 0 0; 0 1 0; 0 0 1; 1 1 1]);
size(DT)
[K, v] = convexHull(DT);
size(K), v
pointLocation(DT, [0.1 0.1 0.1]) > 0
