% A layer of weighted sums; fullyConnectedLayer makes it.
classdef FullyConnectedLayer < nnet.cnn.layer.Layer
    properties
        InputSize = 'auto'
        OutputSize = []
        Weights = []
        Bias = []
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Fully Connected';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'InputSize', 'OutputSize'};
            learned = {'Weights', 'Bias'};
            state = {};
        end
    end
end
