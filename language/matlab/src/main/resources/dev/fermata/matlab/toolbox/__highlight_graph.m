% Draws nodes, a path, edges or a subgraph of a drawn graph again: larger, wider, or as options say.
function __highlight_graph(h, args)
G = h.Graph;
nodes = zeros(0, 1);
edges = zeros(0, 1);
first = args{1};
args(1) = [];
if (ischar(first) || isstring(first)) && isscalar(string(first)) && strcmpi(first, 'Edges')
    edges = args{1}(:);
    args(1) = [];
elseif isa(first, 'basegraph')
    nodes = find(accumarray([first.From; first.To], 1, [numnodes(G) 1]) > 0);
    edges = findedge(G, first.From, first.To);
elseif ~isempty(args) && (isnumeric(args{1}) || iscell(args{1}) || isstring(args{1}) && mod(numel(args), 2) == 1 || ischar(args{1}) && mod(numel(args), 2) == 1)
    edges = findedge(G, first, args{1});
    args(1) = [];
else
    if islogical(first)
        first = find(first);
    end
    nodes = __node_ids(G, first);
    if numel(nodes) > 1
        edges = findedge(G, nodes(1:end - 1), nodes(2:end));
        if any(edges == 0)
            edges = zeros(0, 1);
        end
    end
end
edges = edges(edges > 0);
lines = {'LineWidth', 2 * h.LineWidth(1), 'Color', colour(h.EdgeColor)};
marks = {'MarkerSize', 1.5 * h.MarkerSize(1), 'Color', colour(h.NodeColor), 'MarkerFaceColor', colour(h.NodeColor)};
for k = 1:2:numel(args) - 1
    value = args{k + 1};
    switch lower(char(args{k}))
        case 'edgecolor', lines(end + 1:end + 2) = {'Color', value};
        case 'nodecolor', marks(end + 1:end + 4) = {'Color', value, 'MarkerFaceColor', value};
        case 'linewidth', lines(end + 1:end + 2) = {'LineWidth', value};
        case 'linestyle', lines(end + 1:end + 2) = {'LineStyle', value};
        case 'markersize', marks(end + 1:end + 2) = {'MarkerSize', value};
        case 'marker', marks(end + 1:end + 2) = {'Marker', value};
    end
end
held = ishold;
hold on
if ~isempty(edges)
    [X, Y] = edge_lines(h, edges);
    plot(X, Y, lines{:});
end
if ~isempty(nodes)
    plot(h.XData(nodes), h.YData(nodes), 'LineStyle', 'none', 'Marker', h.Marker, marks{:});
end
if ~held
    hold off
end
end

function value = colour(value)
if isnumeric(value) && size(value, 1) > 1 || ischar(value) && strcmp(value, 'flat')
    value = [0 0.447 0.741];
end
end
