% A layer that adds its inputs; additionLayer makes it.
classdef AdditionLayer < nnet.cnn.layer.Layer
    properties
        NumInputs = 2
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Addition';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'NumInputs'};
            learned = {};
            state = {};
        end
    end
end
