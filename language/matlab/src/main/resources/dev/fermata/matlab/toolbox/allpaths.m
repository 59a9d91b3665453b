% All paths between two nodes that visit no node twice: [paths, edges] = allpaths(G, s, t, 'MaxNumPaths', n, 'MaxPathLength', n).
function [paths, edgepaths] = allpaths(G, s, t, varargin)
__graph(G, 'allpaths');
[most, longest, shortest] = deal(Inf, Inf, 0);
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'maxnumpaths', most = varargin{k + 1};
        case 'maxpathlength', longest = varargin{k + 1};
        case 'minpathlength', shortest = varargin{k + 1};
        otherwise, error('RunMat:graph:InvalidOption', 'Unknown option "%s".', char(varargin{k}));
    end
end
a = __node_ids(G, s);
b = __node_ids(G, t);
[first, ends, edges] = __arcs(G);
paths = cell(0, 1);
edgepaths = cell(0, 1);
next = first(1:end - 1);
path = a;
by = zeros(1, 0);
if a == b && shortest == 0
    paths{1, 1} = __as_nodes(G, a, s);
    edgepaths{1, 1} = by;
    return
end
while ~isempty(path) && numel(paths) < most
    v = path(end);
    k = next(v);
    if k >= first(v + 1) || numel(path) > longest
        next(v) = first(v);
        path(end) = [];
        by(max(numel(by), 1):end) = [];
        continue
    end
    next(v) = k + 1;
    u = ends(k);
    if u == b && numel(path) >= shortest
        paths{end + 1, 1} = __as_nodes(G, [path u], s);
        edgepaths{end + 1, 1} = [by edges(k)];
    elseif u ~= b && ~any(path == u)
        path(end + 1) = u;
        by(end + 1) = edges(k);
    end
end
end
