% Places for the nodes of a graph: 'force' (springs), 'circle', 'layered' (levels of directed edges).
function [x, y] = __graph_layout(G, method, varargin)
n = numnodes(G);
if nargin < 2
    method = 'auto';
end
angle = 2 * pi * (0:n - 1) / max(n, 1);
x = cos(angle);
y = sin(angle);
switch lower(char(method))
    case 'circle'
    case 'layered'
        [x, y] = layered(G, n);
    case {'auto', 'force', 'subspace', 'force3', 'subspace3'}
        [x, y] = springs(G, n, x, y);
    otherwise
        error('RunMat:graph:InvalidLayout', 'Unknown layout "%s".', char(method));
end
end

% Springs between neighbours, repulsion between all.
function [x, y] = springs(G, n, x, y)
if n < 3 || n > 500
    return
end
A = full(adjacency(G)) ~= 0;
A = A | A.';
ideal = 2 / sqrt(n);
heat = 0.2;
for round = 1:60
    dx = x.' - x;
    dy = y.' - y;
    d = max(sqrt(dx .^ 2 + dy .^ 2), 1e-3);
    pull = ideal ^ 2 ./ d - A .* d .^ 2 / ideal;
    pull(1:n + 1:end) = 0;
    fx = sum(dx ./ d .* pull, 2).';
    fy = sum(dy ./ d .* pull, 2).';
    force = max(sqrt(fx .^ 2 + fy .^ 2), 1e-9);
    x = x + fx ./ force .* min(force, heat);
    y = y + fy ./ force .* min(force, heat);
    heat = heat * 0.95;
end
end

% Each node one level below the lowest that leads to it; nodes of a level side by side.
function [x, y] = layered(G, n)
level = ones(1, n);
for round = 1:n
    changed = false;
    for k = 1:numel(G.From)
        if level(G.To(k)) <= level(G.From(k)) && G.To(k) ~= G.From(k) && level(G.From(k)) < n
            level(G.To(k)) = level(G.From(k)) + 1;
            changed = true;
        end
    end
    if ~changed
        break
    end
end
x = zeros(1, n);
for l = unique(level)
    at = find(level == l);
    x(at) = (1:numel(at)) - (numel(at) + 1) / 2;
end
y = max([level 1]) - level;
end
