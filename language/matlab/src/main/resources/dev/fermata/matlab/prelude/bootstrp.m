% A statistic of samples drawn from the data with replacement, one row per sample.
function [stats, samples] = bootstrp(n, f, varargin)
data = varargin;
rows = 1;
for k = 1:numel(data)
    if isvector(data{k})
        data{k} = data{k}(:);
    end
    rows = max(rows, size(data{k}, 1));
end
samples = zeros(rows, n);
stats = zeros(n, 0);
for i = 1:n
    samples(:, i) = randi(rows, rows, 1);
    inputs = data;
    for k = 1:numel(data)
        if size(data{k}, 1) == rows
            inputs{k} = data{k}(samples(:, i), :);
        end
    end
    value = f(inputs{:});
    stats(i, 1:numel(value)) = reshape(value, 1, []);
end
end
