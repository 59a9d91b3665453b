% A layer that takes rows of features. Names and values of its properties can follow.
function layer = featureInputLayer(inputSize, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
layer = nnet.cnn.layer.FeatureInputLayer();
if ~isnumeric(inputSize) || any(inputSize(:) < 1 | inputSize(:) ~= fix(inputSize(:))) || isempty(inputSize)
    error('RunMat:featureInputLayer:InvalidArgument', 'Invalid argument at position 1. Value must be a positive integer.');
end
layer.InputSize = inputSize;
layer = __layer_options(layer, 'featureInputLayer', varargin, {});
end
