% A layer of hyperbolic tangents. Names and values of its properties can follow.
function layer = tanhLayer(varargin)
layer = nnet.cnn.layer.TanhLayer();
layer = __layer_options(layer, 'tanhLayer', varargin, {});
end
