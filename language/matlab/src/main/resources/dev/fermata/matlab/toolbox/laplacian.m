% The sparse Laplacian matrix of an undirected graph.
function L = laplacian(G)
__graph(G, 'laplacian');
A = adjacency(G);
L = spdiags(full(sum(A, 2)), 0, size(A, 1), size(A, 2)) - A;
end
