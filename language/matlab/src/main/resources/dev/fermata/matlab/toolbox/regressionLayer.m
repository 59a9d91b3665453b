% The loss of a regression: the last layer for trainNetwork. Names and values of its properties can follow.
function layer = regressionLayer(varargin)
layer = nnet.cnn.layer.RegressionOutputLayer();
layer = __layer_options(layer, 'regressionLayer', varargin, {});
end
