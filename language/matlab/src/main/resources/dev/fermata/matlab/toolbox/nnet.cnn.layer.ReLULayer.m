% A layer that sets negative values to zero; reluLayer makes it.
classdef ReLULayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = 'ReLU';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {};
            learned = {};
            state = {};
        end
    end
end
