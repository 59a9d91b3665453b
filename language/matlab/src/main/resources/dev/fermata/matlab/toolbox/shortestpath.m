% The shortest path between two nodes: [path, length, edges] = shortestpath(G, s, t, 'Method', method).
function [path, len, edges] = shortestpath(G, s, t, varargin)
__graph(G, 'shortestpath');
method = __path_method(varargin);
a = __node_ids(G, s);
b = __node_ids(G, t);
[d, before, by] = __shortest(G, a, method);
len = d(b);
path = zeros(1, 0);
edges = zeros(1, 0);
if ~isinf(len)
    path = b;
    while path(1) ~= a
        edges = [by(path(1)), edges];
        path = [before(path(1)), path];
    end
end
path = __as_nodes(G, path, s);
end
