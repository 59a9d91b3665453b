% A layer that takes rows of features; featureInputLayer makes it.
classdef FeatureInputLayer < nnet.cnn.layer.Layer
    properties
        InputSize = []
        Normalization = 'none'
        NormalizationDimension = 'auto'
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Feature Input';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'InputSize', 'Normalization', 'NormalizationDimension'};
            learned = {};
            state = {};
        end
    end
end
