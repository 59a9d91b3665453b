% A layer of sigmoid functions. Names and values of its properties can follow.
function layer = sigmoidLayer(varargin)
layer = nnet.cnn.layer.SigmoidLayer();
layer = __layer_options(layer, 'sigmoidLayer', varargin, {});
end
