% A layer that normalizes over channels; layerNormalizationLayer makes it.
classdef LayerNormalizationLayer < nnet.cnn.layer.Layer
    properties
        NumChannels = 'auto'
        OperationDimension = 'auto'
        Epsilon = 1e-5
        Offset = []
        Scale = []
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Layer Normalization';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'NumChannels', 'OperationDimension', 'Epsilon'};
            learned = {'Offset', 'Scale'};
            state = {};
        end
    end
end
