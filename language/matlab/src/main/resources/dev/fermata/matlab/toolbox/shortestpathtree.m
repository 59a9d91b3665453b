% The tree of shortest paths from a node: [TR, D] = shortestpathtree(G, s, t, 'OutputForm', 'cell' or 'vector').
function [TR, D] = shortestpathtree(G, s, varargin)
__graph(G, 'shortestpathtree');
targets = 'all';
if mod(numel(varargin), 2) == 1
    targets = varargin{1};
    varargin(1) = [];
end
[method, form] = __path_method(varargin);
a = __node_ids(G, s);
[d, before, by] = __shortest(G, a, method);
if ischar(targets) && strcmp(targets, 'all')
    id = (1:numnodes(G)).';
else
    id = __node_ids(G, targets);
end
D = d(id).';
switch form
    case 'cell'
        TR = cell(numel(id), 1);
        for k = 1:numel(id)
            path = zeros(1, 0);
            if ~isinf(d(id(k)))
                path = id(k);
                while path(1) ~= a
                    path = [before(path(1)), path];
                end
            end
            TR{k} = __as_nodes(G, path, s);
        end
    case 'vector'
        TR = before.';
        TR(isinf(d)) = NaN;
    otherwise
        used = false(numnodes(G), 1);
        for k = 1:numel(id)
            v = id(k);
            while ~isinf(d(v)) && v ~= a && ~used(v)
                used(v) = true;
                v = before(v);
            end
        end
        v = find(used);
        TR = digraph;
        TR.NodeProperties = G.NodeProperties;
        TR.EdgeProperties = G.EdgeProperties(by(v), :);
        [TR.From, TR.To] = deal(before(v), v);
        TR = __sorted_edges(TR);
end
end
