% Draws a tree given by parents.
function treeplot(parent, nodes, edges)
if nargin < 2 || isempty(nodes)
    nodes = 'ro';
end
if nargin < 3 || isempty(edges)
    edges = 'r-';
end
[x, y, h] = treelayout(parent);
from = find(parent ~= 0);
to = parent(from);
gap = nan(1, numel(from));
X = reshape([x(from); x(to); gap], 1, []);
Y = reshape([y(from); y(to); gap], 1, []);
plot(x, y, nodes, X, Y, edges);
xlabel(sprintf('height = %d', h));
axis([0 1 0 1]);
end
