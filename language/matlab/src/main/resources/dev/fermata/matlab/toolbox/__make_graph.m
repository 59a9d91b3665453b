% Builds a graph from what its constructor was given.
function G = __make_graph(G, args)
loops = true;
triangle = '';
while ~isempty(args) && (ischar(args{end}) || isstring(args{end}) && isscalar(args{end})) && numel(args) > 1
    word = lower(char(args{end}));
    if strcmp(word, 'omitselfloops')
        loops = false;
    elseif any(strcmp(word, {'upper', 'lower'})) && (numel(args) < 3 || size(args{1}, 1) > 1)
        triangle = word;
    else
        break
    end
    args(end) = [];
end
if isempty(args)
    G.NodeProperties = __empty_rows(0);
    G.EdgeProperties = __empty_rows(0);
    return
end
first = args{1};
if istable(first)
    G = from_tables(G, args);
elseif (isnumeric(first) || islogical(first)) && (numel(args) == 1 || size(first, 1) == size(first, 2) && size(first, 1) > 1 && ~isequal(size(first), size(args{2})))
    G = from_adjacency(G, first, triangle, args(2:end));
elseif numel(args) == 1
    error('RunMat:graph:InvalidInput', 'A graph is made of edges, of an adjacency matrix, or of tables.');
else
    G = from_lists(G, args);
end
if ~loops
    keep = G.From ~= G.To;
    [G.From, G.To, G.EdgeProperties] = deal(G.From(keep), G.To(keep), G.EdgeProperties(keep, :));
end
G = __sorted_edges(G);
end

function G = from_lists(G, args)
[s, t] = deal(args{1:2});
rest = args(3:end);
names = [];
given = table;
weights = [];
if ~isempty(rest) && istable(rest{1})
    given = rest{1};
    rest(1) = [];
elseif ~isempty(rest) && (isnumeric(rest{1}) || islogical(rest{1}))
    weights = double(rest{1}(:));
    rest(1) = [];
elseif ~isempty(rest) && ~isempty(rest{1})
    error('RunMat:graph:InvalidWeights', 'Edge weights must be numeric.');
end
nodes = [];
if ~isempty(rest)
    nodes = rest{1};
end
[s, t, names, count] = __node_lists(s, t, nodes);
m = numel(s);
if isempty(weights)
    G.EdgeProperties = __empty_rows(m);
else
    if isscalar(weights)
        weights = repmat(weights, m, 1);
    elseif numel(weights) ~= m
        error('RunMat:graph:InvalidWeights', 'Number of edge weights must match number of edges.');
    end
    G.EdgeProperties = table(weights, 'VariableNames', {'Weight'});
end
if width(given) > 0
    G.EdgeProperties = given;
end
[G.From, G.To] = deal(s, t);
G.NodeProperties = __node_table(nodes, names, count);
end

function G = from_tables(G, args)
edges = args{1};
variables = edges.Properties.VariableNames;
if ~any(strcmp(variables, 'EndNodes'))
    error('RunMat:graph:InvalidEdges', 'The table of edges must have the variable EndNodes.');
end
ends = edges.EndNodes;
nodes = [];
if numel(args) > 1
    nodes = args{2};
end
if isstring(ends)
    ends = cellstr(ends);
end
[s, t, names, count] = __node_lists(ends(:, 1), ends(:, 2), nodes);
[G.From, G.To] = deal(s, t);
G.EdgeProperties = edges(:, ~strcmp(variables, 'EndNodes'));
G.NodeProperties = __node_table(nodes, names, count);
end

function G = from_adjacency(G, A, triangle, rest)
if size(A, 1) ~= size(A, 2)
    error('RunMat:graph:NotSquare', 'Adjacency matrix must be square.');
end
undirected = isa(G, 'graph');
if undirected
    switch triangle
        case 'upper', A = triu(A);
        case 'lower', A = tril(A).';
        otherwise
            if ~isequal(A, A.')
                error('RunMat:graph:NotSymmetric', 'Adjacency matrix must be symmetric.');
            end
            A = triu(A);
    end
end
[t, s, w] = find(A.');
[G.From, G.To] = deal(s(:), t(:));
if ~islogical(A)
    G.EdgeProperties = table(full(double(w(:))), 'VariableNames', {'Weight'});
else
    G.EdgeProperties = __empty_rows(numel(s));
end
nodes = [];
if ~isempty(rest)
    nodes = rest{1};
end
count = size(A, 1);
names = [];
if iscell(nodes) || isstring(nodes)
    names = cellstr(nodes);
    if numel(names) ~= count
        error('RunMat:graph:InvalidNames', 'Number of node names must match the number of nodes.');
    end
end
G.NodeProperties = __node_table(nodes, names, count);
end
