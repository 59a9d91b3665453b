% A layer that scales negative values. Names and values of its properties can follow.
function layer = leakyReluLayer(varargin)
layer = nnet.cnn.layer.LeakyReLULayer();
layer = __layer_options(layer, 'leakyReluLayer', varargin, {'Scale'});
end
