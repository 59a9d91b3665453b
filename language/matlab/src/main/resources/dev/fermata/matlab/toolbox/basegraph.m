% What graphs with and without directions have in common: nodes 1 to n, edges in order, tables of their properties.
classdef (Abstract) basegraph
    properties (Dependent)
        Edges
        Nodes
    end
    properties (Hidden)
        From = zeros(0, 1)
        To = zeros(0, 1)
        EdgeProperties = table
        NodeProperties = table
    end
    methods
        function value = get.Edges(G)
            if hasnames(G)
                names = G.NodeProperties.Name;
                ends = reshape(names([G.From, G.To]), [], 2);
            else
                ends = [G.From, G.To];
            end
            value = [table(ends, 'VariableNames', {'EndNodes'}), G.EdgeProperties];
        end
        function G = set.Edges(G, value)
            if ~istable(value) || ~any(strcmp(value.Properties.VariableNames, 'EndNodes')) || height(value) ~= numel(G.From)
                error('RunMat:graph:InvalidEdges', 'Edges must be a table with the variable EndNodes and a row per edge. Use addedge and rmedge to change edges.');
            end
            G.EdgeProperties = value(:, ~strcmp(value.Properties.VariableNames, 'EndNodes'));
        end
        function value = get.Nodes(G)
            value = G.NodeProperties;
        end
        function G = set.Nodes(G, value)
            if ~istable(value) || height(value) ~= height(G.NodeProperties)
                error('RunMat:graph:InvalidNodes', 'Nodes must be a table with a row per node. Use addnode and rmnode to change nodes.');
            end
            G.NodeProperties = __named_nodes(value);
        end
        function answer = hasnames(G)
            answer = any(strcmp(G.NodeProperties.Properties.VariableNames, 'Name'));
        end
        function answer = hasweights(G)
            answer = any(strcmp(G.EdgeProperties.Properties.VariableNames, 'Weight'));
        end
        function answer = isequal(G, varargin)
            answer = true;
            for k = 1:numel(varargin)
                H = varargin{k};
                answer = answer && strcmp(class(G), class(H)) && isequal(G.From, H.From) && isequal(G.To, H.To) ...
                    && isequal(G.EdgeProperties, H.EdgeProperties) && isequal(G.NodeProperties, H.NodeProperties);
            end
        end
        function h = plot(G, varargin)
            made = __plot_graph(G, varargin{:});
            if nargout > 0
                h = made;
            end
        end
        function [H, ind] = simplify(G, varargin)
            [H, ind] = __simplify_graph(G, varargin{:});
        end
    end
end
