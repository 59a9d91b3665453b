% The points of the hull of a triangulation in order, the first one again at the end.
function k = __hull_of(DT)
F = __free_boundary(DT.ConnectivityList);
k = [F(:, 1); F(1, 1)];
end
