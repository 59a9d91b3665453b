% The output of one layer.
function [Y, state] = __layer_forward(layer, p, inputs, training, state)
X = inputs{1};
Y = X;
switch kind(layer)
    case {'Feature Input', 'Sequence Input'}
        c = finddim(X, 'C');
        if isempty(c) || size(X, c) ~= layer.InputSize(end)
            error('RunMat:dlnetwork:InvalidArgument', 'Layer ''%s'': Invalid input data. The size of the channel dimension must be %d.', layer.Name, layer.InputSize(end));
        end
        Y = normalized(layer, X);
    case 'Fully Connected'
        Y = fullyconnect(X, p.Weights, p.Bias);
    case 'ReLU'
        Y = relu(X);
    case 'Leaky ReLU'
        Y = leakyrelu(X, layer.Scale);
    case 'ELU'
        x = extractdata(X);
        up = x > 0;
        Y = X .* up + layer.Alpha * (exp(X .* ~up) - 1);
    case 'Tanh'
        Y = tanh(X);
    case 'Sigmoid'
        Y = sigmoid(X);
    case 'Softmax'
        Y = softmax(X);
    case 'Dropout'
        if training && layer.Probability > 0
            keep = cast(rand(size(X)) >= layer.Probability, underlyingType(X)) / (1 - layer.Probability);
            Y = X .* keep;
        end
    case 'Layer Normalization'
        c = finddim(X, 'C');
        m = mean(X, c);
        d = X - m;
        v = mean(d .^ 2, c);
        Y = along(p.Scale, c) .* (d ./ sqrt(v + layer.Epsilon)) + along(p.Offset, c);
        Y = relabelled(Y, dims(X));
    case 'Batch Normalization'
        c = finddim(X, 'C');
        rows = find(state.Layer == layer.Name);
        if training
            over = setdiff(1:max(ndims(X), c), c);
            m = mean(X, over);
            d = X - m;
            v = mean(d .^ 2, over);
            old = extractdata(state.Value{rows(1)});
            state.Value{rows(1)} = dlarray((1 - layer.MeanDecay) * old + layer.MeanDecay * reshape(extractdata(m), [], 1));
            old = extractdata(state.Value{rows(2)});
            state.Value{rows(2)} = dlarray((1 - layer.VarianceDecay) * old + layer.VarianceDecay * reshape(extractdata(v), [], 1));
        else
            m = along(state.Value{rows(1)}, c);
            d = X - m;
            v = along(state.Value{rows(2)}, c);
        end
        Y = along(p.Scale, c) .* (d ./ sqrt(v + layer.Epsilon)) + along(p.Offset, c);
        Y = relabelled(Y, dims(X));
    case 'LSTM'
        Y = recurrent(layer, p.InputWeights, p.RecurrentWeights, p.Bias, X, false);
    case 'BiLSTM'
        h = layer.NumHiddenUnits;
        a = 1:4 * h;
        b = 4 * h + 1:8 * h;
        left = recurrent(layer, p.InputWeights(a, :), p.RecurrentWeights(a, :), p.Bias(a), X, false);
        right = recurrent(layer, p.InputWeights(b, :), p.RecurrentWeights(b, :), p.Bias(b), X, true);
        Y = cat(1, left, right);
    case '1-D Convolution'
        Y = __convolve(X, p.Weights, p.Bias, layer.Stride, layer.DilationFactor, layer.PaddingSize);
    case '1-D Global Average Pooling'
        Y = pooled(X, @mean);
    case '1-D Global Max Pooling'
        Y = pooled(X, @(x, d) max(x, [], d));
    case 'Addition'
        for k = 2:numel(inputs)
            Y = Y + inputs{k};
        end
end
end

function v = along(v, c)
sz = ones(1, max(2, c));
sz(c) = numel(v);
v = reshape(v, sz);
end

function Y = pooled(X, f)
fmt = dims(X);
d = find(fmt == 'T' | fmt == 'S', 1, 'last');
if isempty(d)
    d = numel(fmt);
end
Y = stripdims(f(X, d));
sz = size(extractdata(X));
sz(end + 1:numel(fmt)) = 1;
sz(d) = [];
fmt(d) = [];
Y = relabelled(reshape(Y, [sz, ones(1, 2 - numel(sz))]), fmt);
end

function X = normalized(layer, X)
if ~isfield(layer.Extra, 'Mean') && ~isfield(layer.Extra, 'Min')
    return
end
switch layer.Normalization
    case 'zscore'
        X = relabelled((X - layer.Extra.Mean) ./ layer.Extra.StandardDeviation, dims(X));
    case 'zerocenter'
        X = relabelled(X - layer.Extra.Mean, dims(X));
    case 'rescale-zero-one'
        X = relabelled((X - layer.Extra.Min) ./ (layer.Extra.Max - layer.Extra.Min), dims(X));
    case 'rescale-symmetric'
        X = relabelled(2 * (X - layer.Extra.Min) ./ (layer.Extra.Max - layer.Extra.Min) - 1, dims(X));
end
end

function Y = recurrent(layer, W, R, b, X, backward)
n = layer.NumHiddenUnits;
data = extractdata(X);
batch = size(data, 2);
steps = size(data, 3);
b = reshape(b, [], 1);
h = zeros(n, batch, 'like', data);
c = h;
out = cell(1, steps);
order = 1:steps;
if backward
    order = steps:-1:1;
end
X = stripdims(X);
for t = order
    g = W * reshape(X(:, :, t), size(data, 1), batch) + R * h + b;
    i = sigmoid(g(1:n, :));
    f = sigmoid(g(n + 1:2 * n, :));
    z = tanh(g(2 * n + 1:3 * n, :));
    o = sigmoid(g(3 * n + 1:4 * n, :));
    c = f .* c + i .* z;
    h = o .* tanh(c);
    out{t} = h;
end
if strcmp(layer.OutputMode, 'last')
    Y = relabelled(h, 'CB');
else
    Y = relabelled(cat(3, out{:}), 'CBT');
end
end
