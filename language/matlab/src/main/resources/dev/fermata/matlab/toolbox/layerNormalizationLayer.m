% A layer that normalizes over channels. Names and values of its properties can follow.
function layer = layerNormalizationLayer(varargin)
layer = nnet.cnn.layer.LayerNormalizationLayer();
layer = __layer_options(layer, 'layerNormalizationLayer', varargin, {});
end
