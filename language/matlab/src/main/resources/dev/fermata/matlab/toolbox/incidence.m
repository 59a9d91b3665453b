% The sparse incidence matrix: -1 where an edge begins, 1 where it ends.
function I = incidence(G)
__graph(G, 'incidence');
m = numel(G.From);
loops = G.From == G.To;
e = (1:m).';
I = sparse([G.From(~loops); G.To(~loops)], [e(~loops); e(~loops)], [-ones(sum(~loops), 1); ones(sum(~loops), 1)], numnodes(G), m);
end
