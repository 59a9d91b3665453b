% Searches, components, paths and orders.
D = digraph([1 2 2 3 3 3 4 5 5 5 8 8], [2 3 4 1 4 5 5 3 6 7 9 10]);
conncomp(D)
conncomp(D, 'Type', 'weak')
condensation(D).Edges
isdag(D), hascycles(D)
U = graph([1 1 1 2 3 4], [2 3 4 5 5 6], [5 1 2 3 1 7]);
bfsearch(U, 1)'
dfsearch(U, 1)'
bfsearch(U, 1, 'edgetonew')
[path, d, edges] = shortestpath(U, 1, 2)
shortestpath(U, 1, 5, 'Method', 'unweighted')
distances(U)
[T, before] = minspantree(U);
T.Edges, before
N = digraph({'a', 'a', 'b', 'c'}, {'b', 'c', 'd', 'd'});
order = toposort(N, 'Order', 'stable')
dfsearch(N, 'a')'
shortestpath(N, 'a', 'd')
distances(N, 'd', 'a')
try
    toposort(D)
catch e
    disp(e.message)
end
try
    shortestpath(N, 'a', 'zz');
catch e
    disp(e.message)
end
