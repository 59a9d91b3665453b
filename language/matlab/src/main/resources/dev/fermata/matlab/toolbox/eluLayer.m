% A layer of exponential linear units. Names and values of its properties can follow.
function layer = eluLayer(varargin)
layer = nnet.cnn.layer.ELULayer();
layer = __layer_options(layer, 'eluLayer', varargin, {'Alpha'});
end
