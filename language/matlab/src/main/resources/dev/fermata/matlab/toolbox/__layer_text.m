% What a list of layers says of one.
function text = __layer_text(layer)
switch kind(layer)
    case 'Feature Input'
        text = sprintf('%d features%s', layer.InputSize, normalization(layer));
    case 'Sequence Input'
        sizes = sprintf('%d', layer.InputSize(1));
        for d = layer.InputSize(2:end)
            sizes = sprintf('%s%s%d', sizes, char(215), d);
        end
        text = sprintf('Sequence input with %s dimensions%s', sizes, normalization(layer));
    case 'Fully Connected'
        text = sprintf('%d fully connected layer', layer.OutputSize);
    case 'ReLU'
        text = 'ReLU';
    case 'Leaky ReLU'
        text = sprintf('Leaky ReLU with scale %g', layer.Scale);
    case 'ELU'
        text = sprintf('ELU with Alpha %g', layer.Alpha);
    case 'Tanh'
        text = 'Hyperbolic tangent';
    case 'Sigmoid'
        text = 'sigmoid';
    case 'Softmax'
        text = 'softmax';
    case 'Dropout'
        text = sprintf('%g%% dropout', 100 * layer.Probability);
    case 'Batch Normalization'
        text = 'Batch normalization';
        if isnumeric(layer.NumChannels)
            text = sprintf('Batch normalization with %d channels', layer.NumChannels);
        end
    case 'Layer Normalization'
        text = 'Layer normalization';
        if isnumeric(layer.NumChannels)
            text = sprintf('Layer normalization with %d channels', layer.NumChannels);
        end
    case {'LSTM', 'BiLSTM'}
        text = sprintf('%s with %d hidden units', kind(layer), layer.NumHiddenUnits);
    case '1-D Convolution'
        padding = sprintf('[%d  %d]', layer.PaddingSize);
        if ~strcmp(layer.PaddingMode, 'manual')
            padding = ['''' layer.PaddingMode ''''];
        end
        channels = '';
        if isnumeric(layer.NumChannels)
            channels = sprintf('%s%d', char(215), layer.NumChannels);
        end
        text = [sprintf('%d %d', layer.NumFilters, layer.FilterSize), channels, sprintf(' convolutions with stride %d and padding %s', layer.Stride, padding)];
    case '1-D Global Average Pooling'
        text = '1-D global average pooling';
    case '1-D Global Max Pooling'
        text = '1-D global max pooling';
    case 'Flatten'
        text = 'Flatten';
    case 'Addition'
        text = sprintf('Element-wise addition of %d inputs', layer.NumInputs);
    case 'Classification Output'
        text = 'crossentropyex';
        if ~ischar(layer.Classes) && ~isempty(layer.Classes)
            names = cellstr(string(layer.Classes));
            if numel(names) <= 2
                text = sprintf('crossentropyex with classes %s', strjoin(cellfun(@(c) ['''' c ''''], names(:)', 'UniformOutput', false), ' and '));
            else
                text = sprintf('crossentropyex with ''%s'' and %d other classes', names{1}, numel(names) - 1);
            end
        end
    case 'Regression Output'
        text = 'mean-squared-error';
    otherwise
        text = kind(layer);
end
end

function text = normalization(layer)
text = '';
if ischar(layer.Normalization) && ~strcmp(layer.Normalization, 'none')
    text = sprintf(' with ''%s'' normalization', layer.Normalization);
end
end
