% The loss of a regression: the last layer for trainNetwork; regressionLayer makes it.
classdef RegressionOutputLayer < nnet.cnn.layer.Layer
    properties
        ResponseNames = {}
        LossFunction = 'mean-squared-error'
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Regression Output';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {'ResponseNames'};
            hyper = {'LossFunction'};
            learned = {};
            state = {};
        end
    end
end
