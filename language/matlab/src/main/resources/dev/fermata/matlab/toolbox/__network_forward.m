% The output of a network for an input, and its state after that.
function [Y, state] = __network_forward(layers, sources, learnables, state, X, training)
n = numel(layers);
values = cell(1, n);
used = false(1, n);
owner = learnables.Layer;
for k = 1:n
    layer = layers(k);
    if isempty(sources{k})
        inputs = {X};
    else
        inputs = values(sources{k});
        used(sources{k}) = true;
    end
    p = struct();
    for row = find(owner == layer.Name)'
        p.(learnables.Parameter(row)) = learnables.Value{row};
    end
    [values{k}, state] = __layer_forward(layer, p, inputs, training, state);
end
last = find(~used, 1, 'last');
Y = values{last};
end
