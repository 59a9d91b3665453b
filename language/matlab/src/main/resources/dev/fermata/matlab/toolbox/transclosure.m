% The directed graph with an edge wherever a path leads.
function H = transclosure(G)
__digraph(G, 'transclosure');
n = numnodes(G);
R = false(n);
R(sub2ind([n n], G.From, G.To)) = true;
for k = 1:n
    R = R | (R(:, k) & R(k, :));
end
[t, s] = find(R.');
H = digraph(s(:), t(:), [], n);
H.NodeProperties = G.NodeProperties;
end
