% Draws a graph: nodes as markers with their names or numbers, edges as lines.
function h = __plot_graph(G, varargin)
n = numnodes(G);
[x, y] = layout(G, n);
labels = cellstr(string(1:n));
if hasnames(G)
    labels = reshape(G.NodeProperties.Name, 1, []);
end
weights = {};
options = {};
k = 1;
if mod(numel(varargin), 2) == 1
    options = varargin(1);
    k = 2;
end
while k < numel(varargin)
    value = varargin{k + 1};
    switch lower(char(varargin{k}))
        case 'layout'
            if strcmpi(value, 'circle')
                angle = 2 * pi * (0:n - 1) / max(n, 1);
                x = cos(angle);
                y = sin(angle);
            end
        case 'xdata', x = reshape(value, 1, []);
        case 'ydata', y = reshape(value, 1, []);
        case 'nodelabel', labels = reshape(cellstr(string(value)), 1, []);
        case 'edgelabel', weights = reshape(cellstr(string(value)), 1, []);
        case 'marker', options(end + 1:end + 2) = {'Marker', value};
        case 'markersize', options(end + 1:end + 2) = {'MarkerSize', value};
        case 'nodecolor', options(end + 1:end + 2) = {'Color', value};
    end
    k = k + 2;
end
gap = nan(1, numel(G.From));
X = reshape([x(G.From); x(G.To); gap], 1, []);
Y = reshape([y(G.From); y(G.To); gap], 1, []);
held = ishold;
if ~isempty(X)
    plot(X, Y, '-', 'Color', [0.4 0.6 0.8]);
    hold on
end
h = plot(x, y, 'o', 'MarkerFaceColor', [0 0.447 0.741], options{:});
for k = 1:min(n, numel(labels))
    text(x(k), y(k), ['  ' labels{k}]);
end
for k = 1:min(numel(weights), numel(G.From))
    text(mean([x(G.From(k)) x(G.To(k))]), mean([y(G.From(k)) y(G.To(k))]), weights{k});
end
if ~held
    hold off
end
end

% Springs between neighbours, repulsion between all.
function [x, y] = layout(G, n)
angle = 2 * pi * (0:n - 1) / max(n, 1);
x = cos(angle);
y = sin(angle);
if n < 3 || n > 500
    return
end
A = full(adjacency(G)) ~= 0;
A = A | A.';
ideal = 1 / sqrt(n) * 2;
heat = 0.2;
for round = 1:60
    dx = x.' - x;
    dy = y.' - y;
    d = max(sqrt(dx .^ 2 + dy .^ 2), 1e-3);
    pull = ideal ^ 2 ./ d - A .* d .^ 2 / ideal;
    pull(1:n + 1:end) = 0;
    fx = sum(dx ./ d .* pull, 2).';
    fy = sum(dy ./ d .* pull, 2).';
    size = max(sqrt(fx .^ 2 + fy .^ 2), 1e-9);
    x = x + fx ./ size .* min(size, heat);
    y = y + fy ./ size .* min(size, heat);
    heat = heat * 0.95;
end
end
