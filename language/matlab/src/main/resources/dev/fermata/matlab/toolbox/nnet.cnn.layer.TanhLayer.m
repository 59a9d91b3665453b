% A layer of hyperbolic tangents; tanhLayer makes it.
classdef TanhLayer < nnet.cnn.layer.Layer
    methods (Hidden)
        function k = kind(obj)
            k = 'Tanh';
        end
    end
end
