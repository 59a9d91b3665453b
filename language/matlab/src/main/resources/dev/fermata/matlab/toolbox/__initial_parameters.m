% Random weights for layers by the numbers of channels that reach them.
function [layers, learnables, state] = __initial_parameters(layers, sources, example)
n = numel(layers);
channels = zeros(1, n);
owner = strings(0, 1);
parameter = strings(0, 1);
value = {};
stateOwner = strings(0, 1);
stateParameter = strings(0, 1);
stateValue = {};
for k = 1:n
    layer = layers(k);
    in = 0;
    if ~isempty(sources{k})
        in = channels(sources{k}(1));
    elseif ~isempty(example) && isa(example, 'dlarray')
        in = size(example, finddim(example, 'C'));
    end
    channels(k) = in;
    new = {};
    switch kind(layer)
        case {'Feature Input', 'Sequence Input'}
            channels(k) = layer.InputSize(end);
        case 'Fully Connected'
            layer.InputSize = in;
            out = layer.OutputSize;
            new = {'Weights', glorot(out, in, in, out); 'Bias', zeros(out, 1, 'single')};
            channels(k) = out;
        case '1-D Convolution'
            layer.NumChannels = in;
            f = layer.FilterSize;
            out = layer.NumFilters;
            new = {'Weights', reshape(glorot(f * in, out, f * in, f * out), [f, in, out]); 'Bias', zeros(1, out, 'single')};
            channels(k) = out;
        case {'LSTM', 'BiLSTM'}
            layer.InputSize = in;
            h = layer.NumHiddenUnits;
            copies = 1 + strcmp(kind(layer), 'BiLSTM');
            W = [];
            R = [];
            b = [];
            for c = 1:copies
                W = [W; glorot(4 * h, in, in, 4 * h)];
                for g = 1:4
                    [Q, U] = qr(randn(h));
                    R = [R; single(Q * diag(sign(diag(U)) + (diag(U) == 0)))];
                end
                b = [b; zeros(h, 1, 'single'); ones(h, 1, 'single'); zeros(2 * h, 1, 'single')];
            end
            new = {'InputWeights', W; 'RecurrentWeights', R; 'Bias', b};
            channels(k) = copies * h;
        case {'Batch Normalization', 'Layer Normalization'}
            layer.NumChannels = in;
            new = {'Offset', zeros(in, 1, 'single'); 'Scale', ones(in, 1, 'single')};
            if strcmp(kind(layer), 'Batch Normalization')
                stateOwner = [stateOwner; repmat(string(layer.Name), 2, 1)];
                stateParameter = [stateParameter; "TrainedMean"; "TrainedVariance"];
                stateValue = [stateValue; {dlarray(zeros(in, 1, 'single')); dlarray(ones(in, 1, 'single'))}];
            end
    end
    for j = 1:size(new, 1)
        given = layer.(new{j, 1});
        if ~isempty(given)
            new{j, 2} = single(given);
        end
        owner(end + 1, 1) = layer.Name;
        parameter(end + 1, 1) = new{j, 1};
        value{end + 1, 1} = dlarray(new{j, 2});
        layer.(new{j, 1}) = new{j, 2};
    end
    layers(k) = layer;
end
learnables = table(owner, parameter, reshape(value, [], 1), 'VariableNames', {'Layer', 'Parameter', 'Value'});
state = table(stateOwner, stateParameter, reshape(stateValue, [], 1), 'VariableNames', {'Layer', 'Parameter', 'Value'});
end

function W = glorot(rows, columns, in, out)
W = single((2 * rand(rows, columns) - 1) * sqrt(6 / (in + out)));
end
