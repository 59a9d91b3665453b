% A layer that joins spatial dimensions to channels. Names and values of its properties can follow.
function layer = flattenLayer(varargin)
layer = nnet.cnn.layer.FlattenLayer();
layer = __layer_options(layer, 'flattenLayer', varargin, {});
end
