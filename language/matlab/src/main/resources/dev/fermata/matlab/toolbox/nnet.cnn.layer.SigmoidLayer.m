% A layer of sigmoid functions; sigmoidLayer makes it.
classdef SigmoidLayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = 'Sigmoid';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {};
            learned = {};
            state = {};
        end
    end
end
