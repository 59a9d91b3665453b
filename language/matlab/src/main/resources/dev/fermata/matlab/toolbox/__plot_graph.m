% Draws a graph: nodes as markers with their names or numbers, edges as lines.
function h = __plot_graph(G, varargin)
n = numnodes(G);
h = GraphPlot(G);
labels = cellstr(string(1:n));
if hasnames(G)
    labels = reshape(G.NodeProperties.Name, 1, []);
end
h.NodeLabel = labels;
k = 1;
if mod(numel(varargin), 2) == 1
    spec = char(varargin{1});
    colours = 'rgbcmykw';
    at = ismember(spec, colours);
    if any(at)
        h.NodeColor = spec(find(at, 1));
        h.EdgeColor = spec(find(at, 1));
    end
    k = 2;
end
method = 'auto';
given = struct;
while k < numel(varargin)
    name = char(varargin{k});
    if strcmpi(name, 'Layout')
        method = varargin{k + 1};
    else
        given.(name) = varargin{k + 1};
    end
    k = k + 2;
end
[x, y] = __graph_layout(G, method);
h.XData = x;
h.YData = y;
names = fieldnames(given);
known = properties(h);
for k = 1:numel(names)
    at = find(strcmpi(known, names{k}), 1);
    if ~isempty(at)
        h.(known{at}) = given.(names{k});
    end
end
draw(h);
end
