% Polygons: what two of them make together, holes, regions, moves.
pgon = polyshape([0 0 1 1],[1 0 0 1])
pgon.Vertices
area(pgon), perimeter(pgon)
[x,y] = centroid(pgon)
p2 = polyshape([0.75 1.25 1.25 0.75],[0.25 0.25 0.75 0.75]);
u = union(pgon,p2); u.Vertices, area(u)
i = intersect(pgon,p2); i.Vertices, area(i)
s = subtract(pgon,p2); s.Vertices
x = xor(pgon,p2); area(x), x.NumRegions
h = addboundary(polyshape([0 4 4 0],[0 0 4 4]),[1 2 2 1],[1 1 2 2])
area(h), h.NumHoles, h.Vertices
isinterior(h,[1.5 1.5;0.5 0.5;4 4;5 5])
r = regions(h)
hs = holes(h); hs.Vertices
t = translate(pgon,[1 1]); t.Vertices
t = rotate(pgon,90); t.Vertices
t = scale(pgon,2); area(t)
n = nsidedpoly(6); area(n), numsides(n)
overlaps(pgon,p2)
polyvec = [pgon p2]; area(polyvec)
polyvec
v = union(polyvec); area(v)
[xl,yl]=boundingbox(u)
e = polyshape
isempty(e.Vertices)
two = polyshape({[0 1 1 0],[2 3 3 2]},{[0 0 1 1],[0 0 1 1]})
try
    polyshape([1 2 3; 4 5 6]);
catch e
    disp(e.message)
end
[in, out] = intersect(pgon, [-1 0.5; 2 0.5])
