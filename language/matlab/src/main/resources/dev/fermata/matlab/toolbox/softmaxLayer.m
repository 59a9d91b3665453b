% A layer of softmax functions. Names and values of its properties can follow.
function layer = softmaxLayer(varargin)
layer = nnet.cnn.layer.SoftmaxLayer();
layer = __layer_options(layer, 'softmaxLayer', varargin, {});
end
