% Graphs: tables of edges and nodes, changes, degrees.
G = graph([1 1 2 4], [2 3 3 2])
G.Edges
G.Nodes
numnodes(G), G.numedges
degree(G)'
neighbors(G, 1)'
full(adjacency(G))
D = digraph([1 3 2], [2 1 3], [0.5 7 2], {'a', 'b', 'c'})
D.Edges
D.Nodes
D.Edges.Weight(2) = 9;
D.Edges.Weight'
successors(D, 'a'), predecessors(D, 1)
indegree(D)', outdegree(D, 'b')
findedge(D, 'a', 'b'), findedge(D, 1, 3)
full(adjacency(D, 'weighted'))
full(incidence(D))
G = addedge(G, 4, 6);
G.Edges.EndNodes
numnodes(G)
G = rmedge(G, 1, 2);
G = rmnode(G, 5);
G.Edges.EndNodes
G.Nodes.Name = {'n1'; 'n2'; 'n3'; 'n4'; 'n5'};
G.Edges
H = subgraph(G, {'n2', 'n4'});
H.Edges
A = graph([0 2 0; 2 0 3; 0 3 0]);
A.Edges
flipedge(D).Edges
T = graph(table([1 2; 2 3], [5; 6], 'VariableNames', {'EndNodes', 'Cost'}));
T.Edges
isequal(G, G), isequal(G, A), isisomorphic(graph([1 2], [2 3]), graph([1 1], [2 3]))
try
    findedge(D, 'a', 'q');
catch e
    disp(e.message)
end
try
    graph([0 1; 2 0]);
catch e
    disp(e.message)
end
try
    degree(5)
catch e
    disp(e.message)
end
