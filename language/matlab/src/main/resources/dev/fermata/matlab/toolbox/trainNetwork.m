% Trains layers: trainNetwork(X, Y, layers, options) with features in rows or sequences in cells, or trainNetwork(table, layers, options).
function [net, info] = trainNetwork(X, Y, layers, options, varargin)
if nargin < 3
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if istable(X) && nargin == 3
    options = layers;
    layers = Y;
    Y = X.(width(X));
    X = X{:, 1:end - 1};
elseif istable(X) && (ischar(Y) || isstring(Y))
    name = char(Y);
    Y = X.(name);
    X = X{:, setdiff(X.Properties.VariableNames, name, 'stable')};
end
if isa(layers, 'layerGraph')
    graph = layers;
else
    graph = layerGraph(layers);
end
named = graph.Layers;
out = find(arrayfun(@(l) any(strcmp(kind(l), {'Classification Output', 'Regression Output'})), named), 1);
if isempty(out)
    error('RunMat:trainNetwork:InvalidArgument', 'Invalid network. The network must have an output layer.');
end
isClass = strcmp(kind(named(out)), 'Classification Output');
classes = {};
if isClass
    if ~iscategorical(Y) && ~(iscell(Y) && ~isempty(Y) && iscategorical(Y{1}))
        error('RunMat:trainNetwork:InvalidArgument', 'Invalid training data. For classification tasks, responses must be categorical.');
    end
    if iscell(Y)
        classes = categories(Y{1});
    else
        classes = categories(Y);
    end
    target = __class_targets(Y, classes);
    lossOf = @(P, T) crossentropy(P, T);
    named(out).Classes = classes;
    named(out).OutputSize = numel(classes);
else
    target = Y;
    lossOf = @(P, T) mse(P, T);
end
network = dlnetwork(removeLayers(graph, named(out).Name));
[network, info] = __trained(network, X, target, lossOf, options, isClass);
trained = network.Layers;
for k = 1:numel(trained)
    at = find(strcmp({named.Name}, trained(k).Name), 1);
    named(at) = trained(k);
end
net = SeriesNetwork(named, network, classes, graph.InputNames, graph.OutputNames);
end
