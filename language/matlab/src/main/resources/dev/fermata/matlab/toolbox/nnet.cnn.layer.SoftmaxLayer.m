% A layer of softmax functions; softmaxLayer makes it.
classdef SoftmaxLayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = 'Softmax';
        end
    end
end
