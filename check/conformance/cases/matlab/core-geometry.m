% Polygons, ratios, angles and decibels.
polyarea([0 2 2 0], [0 0 3 3])
[in, on] = inpolygon([0.5 1 2], [0.5 0.5 2], [0 1 1 0], [0 0 1 1])
rectint([0 0 2 2], [1 1 2 2])
convhull([0 1 1 0 0.5], [0 0 1 1 0.5])'
rat(pi)
[n, d] = rat([0.75; -1.5])
wrapToPi(3 * pi / 2)
wrapTo180([190 -190 360])
wrapTo360([-10 370 360])
db2mag(20)
mag2db(10)
islocalmax([1 3 2 5 4 4 6 1])
de2bi([5 10])
bi2de([1 0 1; 0 1 1])
interpn([1 2; 3 4], 1.5, 1.5)
F = griddedInterpolant([1 2 3], [4 5 9]);
F([1.5 2.5 4])
