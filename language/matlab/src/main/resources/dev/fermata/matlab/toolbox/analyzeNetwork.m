% What a network consists of: a list of its layers and their learnable parameters. As output a struct of the same.
function analysis = analyzeNetwork(net, varargin)
if isa(net, 'dlnetwork') || isa(net, 'SeriesNetwork') || isa(net, 'layerGraph')
    layers = net.Layers;
else
    layers = __named_layers(net(:));
end
n = numel(layers);
names = strings(n, 1);
kinds = strings(n, 1);
texts = strings(n, 1);
for k = 1:n
    names(k) = layers(k).Name;
    kinds(k) = kind(layers(k));
    texts(k) = __layer_text(layers(k));
end
list = table(names, kinds, texts, 'VariableNames', {'Name', 'Type', 'Description'});
total = 0;
if isa(net, 'dlnetwork') && net.Initialized
    total = sum(cellfun(@numel, net.Learnables.Value));
end
if nargout == 0
    disp(list);
else
    analysis = struct('LayerInfo', list, 'TotalLearnables', total, 'NumLayers', n);
end
end
