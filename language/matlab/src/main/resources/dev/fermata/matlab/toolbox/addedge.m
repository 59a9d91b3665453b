% A graph with more edges: addedge(G, s, t, weights) or addedge(G, EdgeTable). Nodes are added as needed.
function G = addedge(G, s, t, w)
__graph(G, 'addedge');
more = [];
if istable(s)
    more = s(:, ~strcmp(s.Properties.VariableNames, 'EndNodes'));
    ends = s.EndNodes;
    if isstring(ends)
        ends = cellstr(ends);
    end
    [s, t] = deal(ends(:, 1), ends(:, 2));
end
if __is_names(s) || __is_names(t)
    s = reshape(cellstr(s), [], 1);
    t = reshape(cellstr(t), [], 1);
    known = {};
    if hasnames(G)
        known = G.NodeProperties.Name;
    end
    new = setdiff(unique([s; t], 'stable'), known, 'stable');
    if ~isempty(new)
        G = addnode(G, new);
    end
else
    s = double(s(:));
    t = double(t(:));
    extra = max([s; t; 0]) - numnodes(G);
    if extra > 0
        G = addnode(G, extra);
    end
end
s = __node_ids(G, s);
t = __node_ids(G, t);
m = max(numel(s), numel(t));
if isscalar(s)
    s = repmat(s, m, 1);
elseif isscalar(t)
    t = repmat(t, m, 1);
end
if numel(s) ~= numel(t)
    error('RunMat:graph:SizeMismatch', 'Source and target nodes must have the same number of elements.');
end
if isempty(more)
    if nargin > 3 && istable(w)
        more = w;
    elseif nargin > 3
        w = double(w(:));
        if isscalar(w)
            w = repmat(w, m, 1);
        end
        more = table(w, 'VariableNames', {'Weight'});
    elseif hasweights(G)
        more = table(ones(m, 1), 'VariableNames', {'Weight'});
    else
        more = __empty_rows(m);
    end
end
old = G.EdgeProperties;
if isempty(G.From)
    G.EdgeProperties = more;
elseif width(old) == 0 && width(more) == 0
    G.EdgeProperties = __empty_rows(numel(G.From) + m);
elseif width(old) == 0
    error('RunMat:graph:NoWeights', 'Cannot add weighted edges to a graph without edge weights.');
else
    G.EdgeProperties = [old; more(:, old.Properties.VariableNames)];
end
G.From = [G.From; s];
G.To = [G.To; t];
G = __sorted_edges(G);
end
