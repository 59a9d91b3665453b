% A layer that averages over time or space; globalAveragePooling1dLayer makes it.
classdef GlobalAveragePooling1DLayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = '1-D Global Average Pooling';
        end
    end
end
