% A layer that normalizes over observations; batchNormalizationLayer makes it.
classdef BatchNormalizationLayer < nnet.cnn.layer.Layer
    properties
        NumChannels = 'auto'
        TrainedMean = []
        TrainedVariance = []
        MeanDecay = 0.1
        VarianceDecay = 0.1
        Epsilon = 1e-5
        Offset = []
        Scale = []
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Batch Normalization';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'NumChannels', 'MeanDecay', 'VarianceDecay', 'Epsilon'};
            learned = {'Offset', 'Scale'};
            state = {'TrainedMean', 'TrainedVariance'};
        end
    end
end
