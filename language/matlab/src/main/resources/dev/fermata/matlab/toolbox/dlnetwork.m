% A network whose learnable parameters are arrays for gradients: dlnetwork(layers), with 'Initialize' false, or example inputs.
classdef dlnetwork < matlab.mixin.CustomDisplay
    properties (SetAccess = private)
        Layers
        Connections
    end
    properties
        Learnables
        State
    end
    properties (SetAccess = private)
        InputNames = {}
        OutputNames = {}
        Initialized = false
    end
    properties (Hidden, SetAccess = private)
        Sources
    end
    methods
        function obj = dlnetwork(layers, varargin)
            obj.Learnables = table(strings(0, 1), strings(0, 1), cell(0, 1), 'VariableNames', {'Layer', 'Parameter', 'Value'});
            obj.State = obj.Learnables;
            if nargin == 0
                return
            end
            if isa(layers, 'nnet.cnn.layer.Layer')
                graph = layerGraph(layers);
            elseif isa(layers, 'layerGraph')
                graph = layers;
            else
                error('RunMat:dlnetwork:InvalidArgument', 'Input must be an array of layers or a layer graph.');
            end
            for k = 1:numel(graph.Layers)
                if any(strcmp(kind(graph.Layers(k)), {'Classification Output', 'Regression Output'}))
                    error('RunMat:dlnetwork:InvalidArgument', 'Network: dlnetwork does not support output layers. Layer ''%s'' is an output layer.', graph.Layers(k).Name);
                end
            end
            initialize = true;
            example = [];
            k = 1;
            while k <= numel(varargin)
                if (ischar(varargin{k}) || isstring(varargin{k})) && strcmpi(varargin{k}, 'Initialize')
                    initialize = logical(varargin{k + 1});
                    k = k + 2;
                else
                    example = varargin{k};
                    k = k + 1;
                end
            end
            [obj.Layers, obj.Sources] = __sorted_layers(graph.Layers, graph.Connections);
            obj.Connections = graph.Connections;
            names = {obj.Layers.Name};
            base = regexprep(graph.Connections.Source, '/.*', '');
            obj.OutputNames = reshape(names(~ismember(names, base)), 1, []);
            obj.InputNames = graph.InputNames;
            if initialize
                obj = start(obj, example);
            end
        end
        function obj = initialize(obj, varargin)
            example = [];
            if ~isempty(varargin)
                example = varargin{1};
            end
            obj = start(obj, example);
        end
        function varargout = predict(obj, X, varargin)
            [varargout{1:max(1, nargout)}] = evaluated(obj, X, false);
        end
        function [Y, state] = forward(obj, X, varargin)
            [Y, state] = evaluated(obj, X, true);
        end
        function obj = setLearnables(obj, values)
            obj.Learnables = values;
        end
        function summary(obj)
            n = sum(cellfun(@numel, obj.Learnables.Value));
            if obj.Initialized
                word = 'true';
            else
                word = 'false';
            end
            fprintf('   Initialized: %s\n\n   Number of learnables: %d\n\n   Inputs:\n', word, n);
            for k = 1:numel(obj.InputNames)
                layer = obj.Layers(k);
                fprintf('      %d   ''%s''   %d features\n', k, obj.InputNames{k}, layer.InputSize);
            end
            fprintf('\n');
        end
    end
    methods (Access = protected)
        function text = getFooter(obj)
            text = sprintf('  View summary with summary.\n');
        end
    end
    methods (Hidden)
        function obj = withTracing(obj)
            for k = 1:height(obj.Learnables)
                obj.Learnables.Value{k} = traced(obj.Learnables.Value{k});
            end
        end
        function obj = withoutTracing(obj)
            for k = 1:height(obj.Learnables)
                obj.Learnables.Value{k} = untraced(obj.Learnables.Value{k});
            end
        end
        function obj = withLayer(obj, k, layer)
            obj.Layers(k) = layer;
        end
        function obj = withWeights(obj)
            for k = 1:height(obj.Learnables)
                at = find(strcmp({obj.Layers.Name}, char(obj.Learnables.Layer(k))), 1);
                layer = obj.Layers(at);
                layer.(char(obj.Learnables.Parameter(k))) = extractdata(obj.Learnables.Value{k});
                obj.Layers(at) = layer;
            end
        end
        function obj = start(obj, example)
            [obj.Layers, obj.Learnables, obj.State] = __initial_parameters(obj.Layers, obj.Sources, example);
            obj.Initialized = true;
        end
        function [Y, state] = evaluated(obj, X, training)
            if ~obj.Initialized
                error('RunMat:dlnetwork:InvalidArgument', 'Network must be initialized. Use the initialize function.');
            end
            plain = ~isa(X, 'dlarray');
            if plain
                X = dlarray(X, 'BC');
            end
            [Y, state] = __network_forward(obj.Layers, obj.Sources, obj.Learnables, obj.State, X, training);
            if plain
                Y = extractdata(Y)';
            end
        end
    end
end
