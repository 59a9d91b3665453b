% Shows an array of layers, one on each line.
function __layers_show(layers)
n = numel(layers);
if n == 0
    fprintf('  %d%s%d empty Layer array\n\n', size(layers, 1), char(215), size(layers, 2));
    return
end
fprintf('  %d%s%d Layer array with layers:\n\n', size(layers, 1), char(215), size(layers, 2));
names = cell(1, n);
kinds = cell(1, n);
texts = cell(1, n);
for k = 1:n
    names{k} = ['''' layers(k).Name ''''];
    kinds{k} = kind(layers(k));
    texts{k} = __layer_text(layers(k));
end
wide = max(cellfun(@numel, names));
wider = max(cellfun(@numel, kinds));
digits = numel(sprintf('%d', n));
for k = 1:n
    fprintf('    %*d   %s   %s   %s\n', digits + 1, k, pad(names{k}, wide), pad(kinds{k}, wider), texts{k});
end
fprintf('\n');
end
