% How many edges are at each node; one from a node to itself counts twice.
function D = degree(G, nodes)
if ~isa(G, 'graph')
    error('RunMat:UndefinedFunction', 'Undefined function ''degree'' for input arguments of type ''%s''.', class(G));
end
n = numnodes(G);
D = accumarray([G.From; G.To], 1, [n 1]);
if nargin > 1
    D = D(__node_ids(G, nodes));
end
end
