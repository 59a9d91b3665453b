% Searches, paths, components and flows.
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
[TR, len] = shortestpathtree(U, 1);
TR.Edges, len
[flow, GF, cs, ct] = maxflow(digraph([1 1 2 3 2], [2 3 4 4 3], [10 5 7 8 3]), 1, 4)
GF.Edges.Weight'
centrality(U, 'betweenness')'
centrality(U, 'degree')'
allpaths(U, 1, 5)
transclosure(digraph([1 2], [2 3])).Edges
nearest(U, 1, 2)'
[x, y] = treelayout([0 1 1])
conncomp(graph([1 3], [2 4]), 'OutputForm', 'cell')
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
h = plot(U);
highlight(h, shortestpath(U, 1, 5), 'EdgeColor', 'r');
disp(numel(h.XData))
