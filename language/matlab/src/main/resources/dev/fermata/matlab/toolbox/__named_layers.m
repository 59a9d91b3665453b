% Layers where those without a name have got one of their kind.
function layers = __named_layers(layers)
short = {'Feature Input', 'input'; 'Sequence Input', 'sequenceinput'; 'Fully Connected', 'fc'; 'ReLU', 'relu'; 'Leaky ReLU', 'leakyrelu'; 'ELU', 'elu'; ...
    'Tanh', 'tanh'; 'Sigmoid', 'sigmoid'; 'Softmax', 'softmax'; 'Dropout', 'dropout'; 'Batch Normalization', 'batchnorm'; 'Layer Normalization', 'layernorm'; ...
    'LSTM', 'lstm'; 'BiLSTM', 'biLSTM'; '1-D Convolution', 'conv1d'; '1-D Global Average Pooling', 'gapool1d'; '1-D Global Max Pooling', 'gmpool1d'; ...
    'Flatten', 'flatten'; 'Addition', 'addition'; 'Classification Output', 'classoutput'; 'Regression Output', 'regressionoutput'};
n = numel(layers);
kinds = cell(1, n);
taken = cell(1, n);
for k = 1:n
    kinds{k} = kind(layers(k));
    taken{k} = layers(k).Name;
end
for k = 1:n
    if ~isempty(layers(k).Name)
        continue
    end
    base = short{strcmp(kinds{k}, short(:, 1)), 2};
    same = find(strcmp(kinds, kinds{k}) & cellfun(@isempty, taken));
    name = base;
    number = find(same == k);
    if numel(same) > 1
        name = sprintf('%s_%d', base, number);
    end
    while any(strcmp(name, taken))
        number = number + 1;
        name = sprintf('%s_%d', base, number);
    end
    layers(k).Name = name;
end
end
