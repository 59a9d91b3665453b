% The smallest directed graph with the same paths; of an acyclic graph.
function H = transreduction(G)
__digraph(G, 'transreduction');
if ~isdag(G)
    error('RunMat:graph:NotAcyclic', 'Graph must be acyclic.');
end
n = numnodes(G);
A = false(n);
A(sub2ind([n n], G.From, G.To)) = true;
R = A;
for k = 1:n
    R = R | (R(:, k) & R(k, :));
end
A = A & ~(double(A) * double(R) > 0);
[t, s] = find(A.');
H = digraph(s(:), t(:), [], n);
H.NodeProperties = G.NodeProperties;
end
