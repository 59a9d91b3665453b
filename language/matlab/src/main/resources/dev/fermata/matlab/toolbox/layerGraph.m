% Layers and how they are connected.
classdef layerGraph
    properties (SetAccess = private)
        InputNames = {}
        OutputNames = {}
        Layers = []
        Connections
    end
    methods
        function obj = layerGraph(layers)
            obj.Connections = table(cell(0, 1), cell(0, 1), 'VariableNames', {'Source', 'Destination'});
            if nargin == 0
                return
            end
            if isa(layers, 'dlnetwork')
                obj.Layers = layers.Layers;
                obj.Connections = layers.Connections;
            elseif isa(layers, 'nnet.cnn.layer.Layer')
                obj.Layers = __named_layers(layers(:));
                obj = chained(obj, 1, numel(layers));
            else
                error('RunMat:layerGraph:InvalidArgument', 'Input must be an array of layers.');
            end
            obj = ended(obj);
        end
        function obj = addLayers(obj, layers)
            layers = layers(:);
            first = numel(obj.Layers) + 1;
            if isempty(obj.Layers)
                obj.Layers = __named_layers(layers);
            else
                taken = {obj.Layers.Name};
                if any(arrayfun(@(l) any(strcmp(l.Name, taken)), layers))
                    error('RunMat:addLayers:InvalidArgument', 'Layer names must be unique.');
                end
                obj.Layers = __named_layers([obj.Layers; layers]);
            end
            obj = ended(chained(obj, first, numel(obj.Layers)));
        end
        function obj = connectLayers(obj, source, destination)
            check(obj, source);
            check(obj, destination);
            obj.Connections = [obj.Connections; table({char(source)}, {char(destination)}, 'VariableNames', {'Source', 'Destination'})];
            obj = ended(obj);
        end
        function obj = disconnectLayers(obj, source, destination)
            gone = strcmp(obj.Connections.Source, source) & strcmp(obj.Connections.Destination, destination);
            obj.Connections = obj.Connections(~gone, :);
            obj = ended(obj);
        end
        function obj = removeLayers(obj, names)
            names = cellstr(names);
            gone = arrayfun(@(l) any(strcmp(l.Name, names)), obj.Layers);
            obj.Layers = obj.Layers(~gone);
            base = @(c) regexprep(c, '/.*', '');
            lost = ismember(base(obj.Connections.Source), names) | ismember(base(obj.Connections.Destination), names);
            obj.Connections = obj.Connections(~lost, :);
            obj = ended(obj);
        end
        function obj = replaceLayer(obj, name, layer)
            at = find(arrayfun(@(l) strcmp(l.Name, name), obj.Layers), 1);
            if isempty(at)
                error('RunMat:replaceLayer:InvalidArgument', 'Layer ''%s'' does not exist.', char(name));
            end
            if isempty(layer.Name)
                layer.Name = char(name);
            end
            obj.Layers(at) = layer;
            obj.Connections.Source(strcmp(obj.Connections.Source, name)) = {layer.Name};
            obj.Connections.Destination(strcmp(obj.Connections.Destination, name)) = {layer.Name};
            obj = ended(obj);
        end
    end
    methods (Access = private)
        function obj = chained(obj, first, last)
            for k = first:last - 1
                obj.Connections = [obj.Connections; table({obj.Layers(k).Name}, {obj.Layers(k + 1).Name}, 'VariableNames', {'Source', 'Destination'})];
            end
        end
        function check(obj, name)
            base = regexprep(char(name), '/.*', '');
            if ~any(arrayfun(@(l) strcmp(l.Name, base), obj.Layers))
                error('RunMat:connectLayers:InvalidArgument', 'Layer ''%s'' does not exist.', base);
            end
        end
        function obj = ended(obj)
            ins = {};
            outs = {};
            for k = 1:numel(obj.Layers)
                switch kind(obj.Layers(k))
                    case {'Feature Input', 'Sequence Input', 'Image Input'}
                        ins{end + 1} = obj.Layers(k).Name;
                    case {'Classification Output', 'Regression Output'}
                        outs{end + 1} = obj.Layers(k).Name;
                end
            end
            obj.InputNames = ins;
            obj.OutputNames = outs;
        end
    end
end
