% A layer of long short-term memory in both directions; bilstmLayer makes it.
classdef BiLSTMLayer < nnet.cnn.layer.Layer
    properties
        InputSize = 'auto'
        NumHiddenUnits = []
        OutputMode = 'sequence'
        StateActivationFunction = 'tanh'
        GateActivationFunction = 'sigmoid'
        InputWeights = []
        RecurrentWeights = []
        Bias = []
        HiddenState = []
        CellState = []
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'BiLSTM';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {'InputSize', 'NumHiddenUnits', 'OutputMode', 'StateActivationFunction', 'GateActivationFunction'};
            learned = {'InputWeights', 'RecurrentWeights', 'Bias'};
            state = {'HiddenState', 'CellState'};
        end
    end
end
