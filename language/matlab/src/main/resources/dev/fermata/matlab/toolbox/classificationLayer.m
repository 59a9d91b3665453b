% The loss of a classification: the last layer for trainNetwork. Names and values of its properties can follow.
function layer = classificationLayer(varargin)
layer = nnet.cnn.layer.ClassificationOutputLayer();
layer = __layer_options(layer, 'classificationLayer', varargin, {});
end
