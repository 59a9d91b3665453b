% A layer of sigmoid functions; sigmoidLayer makes it.
classdef SigmoidLayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = 'Sigmoid';
        end
    end
end
