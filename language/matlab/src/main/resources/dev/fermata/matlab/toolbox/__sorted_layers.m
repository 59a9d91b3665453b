% Layers so that each comes after those that it takes its input from; and where each does.
function [layers, sources] = __sorted_layers(layers, connections)
n = numel(layers);
names = {layers.Name};
if numel(unique(names)) < n
    error('RunMat:dlnetwork:InvalidArgument', 'Network: Layer names must be unique.');
end
from = cell(1, n);
for k = 1:height(connections)
    source = find(strcmp(names, regexprep(connections.Source{k}, '/.*', '')));
    destination = find(strcmp(names, regexprep(connections.Destination{k}, '/.*', '')));
    from{destination} = [from{destination}, source];
end
order = [];
left = 1:n;
while ~isempty(left)
    ready = left(arrayfun(@(k) all(ismember(from{k}, order)), left));
    if isempty(ready)
        error('RunMat:dlnetwork:InvalidArgument', 'Network: The layer graph must not have cycles.');
    end
    order = [order, ready(1)];
    left = setdiff(left, ready(1), 'stable');
end
position(order) = 1:n;
sources = cell(1, n);
for k = 1:n
    sources{k} = position(from{order(k)});
end
layers = layers(order);
end
