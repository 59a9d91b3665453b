% A layer of exponential linear units; eluLayer makes it.
classdef ELULayer < nnet.cnn.layer.Layer
    properties
        Alpha = 1
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'ELU';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'Alpha'};
            learned = {};
            state = {};
        end
    end
end
