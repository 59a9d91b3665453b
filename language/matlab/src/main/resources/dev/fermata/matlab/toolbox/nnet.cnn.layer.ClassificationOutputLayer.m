% The loss of a classification: the last layer for trainNetwork; classificationLayer makes it.
classdef ClassificationOutputLayer < nnet.cnn.layer.Layer
    properties
        Classes = 'auto'
        ClassWeights = 'none'
        OutputSize = 'auto'
        LossFunction = 'crossentropyex'
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Classification Output';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {'Classes', 'ClassWeights', 'OutputSize'};
            hyper = {'LossFunction'};
            learned = {};
            state = {};
        end
    end
end
