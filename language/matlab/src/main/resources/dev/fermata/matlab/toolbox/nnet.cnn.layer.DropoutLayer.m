% A layer that drops values at random in training; dropoutLayer makes it.
classdef DropoutLayer < nnet.cnn.layer.Layer
    properties
        Probability = 0.5
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Dropout';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'Probability'};
            learned = {};
            state = {};
        end
    end
end
