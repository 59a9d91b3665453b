% A layer that drops values at random in training. Names and values of its properties can follow.
function layer = dropoutLayer(varargin)
layer = nnet.cnn.layer.DropoutLayer();
layer = __layer_options(layer, 'dropoutLayer', varargin, {'Probability'});
end
