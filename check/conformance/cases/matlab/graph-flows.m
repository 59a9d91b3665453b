% Trees, flows, centrality and drawings.
U = graph([1 1 1 2 3 4], [2 3 4 5 5 6], [5 1 2 3 1 7]);
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
h = plot(U);
highlight(h, shortestpath(U, 1, 5), 'EdgeColor', 'r');
disp(numel(h.XData))
