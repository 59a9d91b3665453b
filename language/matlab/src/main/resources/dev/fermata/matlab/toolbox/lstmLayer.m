% A layer of long short-term memory. Names and values of its properties can follow.
function layer = lstmLayer(numHiddenUnits, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
layer = nnet.cnn.layer.LSTMLayer();
if ~isnumeric(numHiddenUnits) || any(numHiddenUnits(:) < 1 | numHiddenUnits(:) ~= fix(numHiddenUnits(:))) || isempty(numHiddenUnits)
    error('RunMat:lstmLayer:InvalidArgument', 'Invalid argument at position 1. Value must be a positive integer.');
end
layer.NumHiddenUnits = numHiddenUnits;
layer = __layer_options(layer, 'lstmLayer', varargin, {});
end
