% A layer of softmax functions; softmaxLayer makes it.
classdef SoftmaxLayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = 'Softmax';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {};
            learned = {};
            state = {};
        end
    end
end
