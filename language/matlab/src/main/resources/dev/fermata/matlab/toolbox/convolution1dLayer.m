% A layer of convolutions over one dimension. Names and values of its properties can follow.
function layer = convolution1dLayer(filterSize, numFilters, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
layer = nnet.cnn.layer.Convolution1DLayer();
layer.FilterSize = filterSize;
if ~isnumeric(numFilters) || any(numFilters(:) < 1 | numFilters(:) ~= fix(numFilters(:))) || isempty(numFilters)
    error('RunMat:convolution1dLayer:InvalidArgument', 'Invalid argument at position 2. Value must be a positive integer.');
end
layer.NumFilters = numFilters;
layer = __layer_options(layer, 'convolution1dLayer', varargin, {});
end
