% A convolution over time: weights are filter size by channels by filters; data channels by batch by time.
function Y = __convolve(X, W, b, stride, dilation, padding)
x = extractdata(X);
w = extractdata(W);
fmt = dims(X);
if strcmp(fmt, 'SCB')
    x = permute(x, [2 3 1]);
end
[channels, batch, time] = size(x);
f = size(w, 1);
filters = size(w, 3);
whole = zeros(channels, batch, time + sum(padding), 'like', x);
whole(:, :, padding(1) + (1:time)) = x;
span = (f - 1) * dilation + 1;
starts = 1:stride:size(whole, 3) - span + 1;
if isempty(starts)
    error('RunMat:dlnetwork:InvalidArgument', 'The sequence is shorter than the filter of the convolution.');
end
n = numel(starts);
columns = zeros(f * channels, batch * n, 'like', x);
for k = 1:f
    part = whole(:, :, starts + (k - 1) * dilation);
    columns(k:f:end, :) = reshape(part, channels, []);
end
M = reshape(w, f * channels, filters);
y = reshape(M' * columns, filters, batch, n) + reshape(extractdata(b), [], 1);
turned = strcmp(fmt, 'SCB');
if turned
    y = permute(y, [3 1 2]);
end
Y = __dl_make(y, fmt, {X, W, b}, @(g) backward(g));
    function parts = backward(g)
        if turned
            g = permute(g, [2 3 1]);
        end
        G = reshape(g, filters, []);
        dColumns = M * G;
        dWhole = zeros(size(whole), 'like', whole);
        for j = 1:f
            at = starts + (j - 1) * dilation;
            dWhole(:, :, at) = dWhole(:, :, at) + reshape(dColumns(j:f:end, :), channels, batch, n);
        end
        dX = dWhole(:, :, padding(1) + (1:time));
        if turned
            dX = permute(dX, [3 1 2]);
        end
        parts = {dX, reshape(columns * G', size(w)), reshape(sum(G, 2), size(b))};
    end
end
