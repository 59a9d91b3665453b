% A layer that joins spatial dimensions to channels; flattenLayer makes it.
classdef FlattenLayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = 'Flatten';
        end
    end
end
