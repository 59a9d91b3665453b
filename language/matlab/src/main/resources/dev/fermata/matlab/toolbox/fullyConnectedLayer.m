% A layer of weighted sums. Names and values of its properties can follow.
function layer = fullyConnectedLayer(outputSize, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
layer = nnet.cnn.layer.FullyConnectedLayer();
if ~isnumeric(outputSize) || any(outputSize(:) < 1 | outputSize(:) ~= fix(outputSize(:))) || isempty(outputSize)
    error('RunMat:fullyConnectedLayer:InvalidArgument', 'Invalid argument at position 1. Value must be a positive integer.');
end
layer.OutputSize = outputSize;
layer = __layer_options(layer, 'fullyConnectedLayer', varargin, {});
end
