% What a network gives for observations in rows, or for sequences in cells; one row for each.
function Y = __network_outputs(net, X, name)
layers = net.Layers;
if nargin > 2
    last = find(strcmp({layers.Name}, name), 1);
    if isempty(last)
        error('RunMat:activations:InvalidArgument', 'Layer ''%s'' does not exist.', name);
    end
else
    last = numel(layers);
end
[data, fmt] = __network_data(X, 1:__observations(X), 0, 'right');
if last == numel(layers)
    Z = predict(net, dlarray(data, fmt));
else
    Z = __network_forward(layers(1:last), net.Sources(1:last), net.Learnables, net.State, dlarray(data, fmt), false);
end
labels = dims(Z);
values = extractdata(Z);
if any(labels == 'T')
    Y = cell(size(values, 2), 1);
    for k = 1:numel(Y)
        steps = size(values, 3);
        if iscell(X)
            steps = min(steps, size(X{k}, 2));
        end
        Y{k} = reshape(values(:, k, 1:steps), size(values, 1), steps);
    end
else
    Y = values';
end
end
