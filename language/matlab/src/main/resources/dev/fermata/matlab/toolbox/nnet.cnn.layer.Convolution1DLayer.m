% A layer of convolutions over one dimension; convolution1dLayer makes it.
classdef Convolution1DLayer < nnet.cnn.layer.Layer
    properties
        FilterSize = []
        NumChannels = 'auto'
        NumFilters = []
        Stride = 1
        DilationFactor = 1
        PaddingMode = 'manual'
        PaddingSize = [0 0]
        PaddingValue = 0
        Weights = []
        Bias = []
    end
    methods (Hidden)
        function k = kind(obj)
            k = '1-D Convolution';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'FilterSize', 'NumChannels', 'NumFilters', 'Stride', 'DilationFactor', 'PaddingMode', 'PaddingSize', 'PaddingValue'};
            learned = {'Weights', 'Bias'};
            state = {};
        end
    end
end
