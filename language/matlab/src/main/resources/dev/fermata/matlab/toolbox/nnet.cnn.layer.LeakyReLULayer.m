% A layer that scales negative values; leakyReluLayer makes it.
classdef LeakyReLULayer < nnet.cnn.layer.Layer
    properties
        Scale = 0.01
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Leaky ReLU';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'Scale'};
            learned = {};
            state = {};
        end
    end
end
