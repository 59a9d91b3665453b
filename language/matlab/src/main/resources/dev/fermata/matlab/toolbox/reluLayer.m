% A layer that sets negative values to zero. Names and values of its properties can follow.
function layer = reluLayer(varargin)
layer = nnet.cnn.layer.ReLULayer();
layer = __layer_options(layer, 'reluLayer', varargin, {});
end
