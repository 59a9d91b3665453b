% The nodes within a distance of a node, nearest first: [nodes, d] = nearest(G, s, radius, 'Direction', dir).
function [nodes, d] = nearest(G, s, radius, varargin)
__graph(G, 'nearest');
backward = false;
rest = {};
for k = 1:2:numel(varargin) - 1
    if strcmpi(varargin{k}, 'Direction')
        backward = strcmpi(varargin{k + 1}, 'incoming');
    else
        rest(end + 1:end + 2) = varargin(k:k + 1);
    end
end
a = __node_ids(G, s);
all = __shortest(G, a, __path_method(rest), backward);
id = find(all <= radius);
id(id == a) = [];
[d, order] = sort(all(id));
nodes = __as_nodes(G, reshape(id(order), [], 1), s);
end
