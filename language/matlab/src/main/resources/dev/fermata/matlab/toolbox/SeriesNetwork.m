% A trained network, as trainNetwork gives it.
classdef SeriesNetwork
    properties (SetAccess = private)
        Layers
        InputNames
        OutputNames
    end
    properties (SetAccess = private, Hidden)
        Net
        Classes = {}
    end
    methods (Hidden)
        function obj = SeriesNetwork(layers, net, classes, inputs, outputs)
            obj.Layers = layers;
            obj.Net = net;
            obj.Classes = classes;
            obj.InputNames = inputs;
            obj.OutputNames = outputs;
        end
    end
    methods
        function Y = predict(obj, X, varargin)
            Y = __network_outputs(obj.Net, X);
        end
        function [labels, scores] = classify(obj, X, varargin)
            if isempty(obj.Classes)
                error('RunMat:classify:InvalidArgument', 'Network must have a classification layer as its output layer. Use predict.');
            end
            scores = predict(obj, X);
            [~, at] = max(scores, [], 2);
            labels = categorical(reshape(obj.Classes(at), [], 1), obj.Classes);
        end
        function Y = activations(obj, X, name, varargin)
            Y = __network_outputs(obj.Net, X, char(name));
        end
    end
end
