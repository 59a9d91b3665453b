% A layer that takes sequences; sequenceInputLayer makes it.
classdef SequenceInputLayer < nnet.cnn.layer.Layer
    properties
        InputSize = []
        MinLength = 1
        SplitComplexInputs = false
        Normalization = 'none'
        NormalizationDimension = 'auto'
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Sequence Input';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'InputSize', 'MinLength', 'SplitComplexInputs', 'Normalization', 'NormalizationDimension'};
            learned = {};
            state = {};
        end
    end
end
