% A layer that adds its inputs. Names and values of its properties can follow.
function layer = additionLayer(numInputs, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
layer = nnet.cnn.layer.AdditionLayer();
if ~isnumeric(numInputs) || any(numInputs(:) < 1 | numInputs(:) ~= fix(numInputs(:))) || isempty(numInputs)
    error('RunMat:additionLayer:InvalidArgument', 'Invalid argument at position 1. Value must be a positive integer.');
end
layer.NumInputs = numInputs;
layer = __layer_options(layer, 'additionLayer', varargin, {});
end
