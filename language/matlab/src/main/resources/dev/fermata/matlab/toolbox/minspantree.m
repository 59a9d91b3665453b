% The spanning tree of least weight: [T, before] = minspantree(G, 'Type', 'tree' or 'forest', 'Method', method, 'Root', node).
function [T, before] = minspantree(G, varargin)
if ~isa(G, 'graph')
    error('RunMat:UndefinedFunction', 'Undefined function ''minspantree'' for input arguments of type ''%s''.', class(G));
end
type = 'tree';
root = 1;
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'type', type = lower(char(varargin{k + 1}));
        case 'root', root = __node_ids(G, varargin{k + 1});
        case 'method'
        otherwise, error('RunMat:graph:InvalidOption', 'Unknown option "%s".', char(varargin{k}));
    end
end
n = numnodes(G);
[~, order] = sort(__weights(G));
parent = 1:n;
chosen = false(numel(G.From), 1);
for k = order.'
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
    if a ~= b
        parent(b) = a;
        chosen(k) = true;
    end
end
T = G;
[T.From, T.To, T.EdgeProperties] = deal(G.From(chosen), G.To(chosen), G.EdgeProperties(chosen, :));
roots = root;
if strcmp(type, 'forest')
    bins = conncomp(G);
    for c = 1:max([bins 0])
        members = find(bins == c);
        if ~any(members == root)
            roots(end + 1) = members(1);
        end
    end
end
before = nan(1, n);
for r = roots
    [d, back] = __shortest(T, r, 'unweighted');
    reached = ~isinf(d);
    before(reached) = back(reached);
end
if strcmp(type, 'tree')
    keep = ~isnan(before(T.From)) & ~isnan(before(T.To));
    keep = keep(:);
    [T.From, T.To, T.EdgeProperties] = deal(T.From(keep), T.To(keep), T.EdgeProperties(keep, :));
end
end
