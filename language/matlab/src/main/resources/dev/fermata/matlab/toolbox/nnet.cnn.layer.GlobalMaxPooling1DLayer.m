% A layer that takes the maximum over time or space; globalMaxPooling1dLayer makes it.
classdef GlobalMaxPooling1DLayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = '1-D Global Max Pooling';
        end
    end
end
