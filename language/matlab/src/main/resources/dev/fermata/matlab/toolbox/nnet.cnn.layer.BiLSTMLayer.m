% A layer of long short-term memory in both directions; bilstmLayer makes it.
classdef BiLSTMLayer < nnet.cnn.layer.LSTMLayer
    methods (Hidden)
        function k = kind(obj)
            k = 'BiLSTM';
        end
    end
end
