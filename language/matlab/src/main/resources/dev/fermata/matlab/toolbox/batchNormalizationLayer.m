% A layer that normalizes over observations. Names and values of its properties can follow.
function layer = batchNormalizationLayer(varargin)
layer = nnet.cnn.layer.BatchNormalizationLayer();
layer = __layer_options(layer, 'batchNormalizationLayer', varargin, {});
end
