% A network whose input layer knows the statistics of the data that it is to normalize.
function net = __with_statistics(net, X)
layer = net.Layers(1);
if ~any(strcmp(kind(layer), {'Feature Input', 'Sequence Input'})) || ~ischar(layer.Normalization) || strcmp(layer.Normalization, 'none')
    return
end
if iscell(X)
    all = cellfun(@(x) single(x), X(:)', 'UniformOutput', false);
    data = [all{:}];
elseif istable(X)
    data = single(X{:, :})';
else
    data = single(X)';
end
if ~isfield(layer.Extra, 'Mean')
    layer.Extra.Mean = mean(data, 2);
end
if ~isfield(layer.Extra, 'StandardDeviation')
    s = std(data, 1, 2);
    s(s == 0) = 1;
    layer.Extra.StandardDeviation = s;
end
if ~isfield(layer.Extra, 'Min')
    layer.Extra.Min = min(data, [], 2);
    layer.Extra.Max = max(data, [], 2);
end
net = withLayer(net, 1, layer);
end
