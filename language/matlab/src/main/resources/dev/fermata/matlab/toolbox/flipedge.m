% A directed graph with edges turned round, all or some.
function G = flipedge(G, s, t)
__digraph(G, 'flipedge');
if nargin < 2
    at = (1:numel(G.From)).';
elseif nargin < 3
    at = s;
else
    at = findedge(G, s, t);
end
[G.From(at), G.To(at)] = deal(G.To(at), G.From(at));
G = __sorted_edges(G);
end
