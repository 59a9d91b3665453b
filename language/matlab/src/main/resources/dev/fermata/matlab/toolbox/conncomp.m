% The connected component of each node: [bins, sizes] = conncomp(G, 'OutputForm', form, 'Type', 'strong' or 'weak').
function [bins, sizes] = conncomp(G, varargin)
__graph(G, 'conncomp');
form = 'vector';
type = 'strong';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'outputform', form = lower(char(varargin{k + 1}));
        case 'type', type = lower(char(varargin{k + 1}));
        otherwise, error('RunMat:graph:InvalidOption', 'Unknown option "%s".', char(varargin{k}));
    end
end
if isa(G, 'digraph') && strcmp(type, 'strong')
    bins = __strong(G);
else
    n = numnodes(G);
    parent = 1:n;
    for k = 1:numel(G.From)
        a = G.From(k);
        b = G.To(k);
        while parent(a) ~= a
            parent(a) = parent(parent(a));
            a = parent(a);
        end
        while parent(b) ~= b
            parent(b) = parent(parent(b));
            b = parent(b);
        end
        parent(max(a, b)) = min(a, b);
    end
    for v = 1:n
        parent(v) = parent(parent(v));
    end
    [~, ~, bins] = unique(parent);
    bins = reshape(bins, 1, []);
end
sizes = accumarray(reshape(bins, [], 1), 1).';
if strcmp(form, 'cell')
    groups = cell(1, numel(sizes));
    for k = 1:numel(sizes)
        id = find(bins == k);
        if hasnames(G)
            groups{k} = reshape(G.NodeProperties.Name(id), 1, []);
        else
            groups{k} = id;
        end
    end
    bins = groups;
end
end
