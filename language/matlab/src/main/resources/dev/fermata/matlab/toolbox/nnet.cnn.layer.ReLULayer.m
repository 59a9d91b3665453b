% A layer that sets negative values to zero; reluLayer makes it.
classdef ReLULayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = 'ReLU';
        end
    end
end
