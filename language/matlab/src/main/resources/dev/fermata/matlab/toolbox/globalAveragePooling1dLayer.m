% A layer that averages over time or space. Names and values of its properties can follow.
function layer = globalAveragePooling1dLayer(varargin)
layer = nnet.cnn.layer.GlobalAveragePooling1DLayer();
layer = __layer_options(layer, 'globalAveragePooling1dLayer', varargin, {});
end
