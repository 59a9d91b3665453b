% A layer that takes the maximum over time or space. Names and values of its properties can follow.
function layer = globalMaxPooling1dLayer(varargin)
layer = nnet.cnn.layer.GlobalMaxPooling1DLayer();
layer = __layer_options(layer, 'globalMaxPooling1dLayer', varargin, {});
end
