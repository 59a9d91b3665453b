% The drawing of a graph, made by plot: its nodes, edges and labels can be changed.
classdef GraphPlot < handle
    properties
        NodeColor = [0 0.447 0.741]
        Marker = 'o'
        MarkerSize = 4
        EdgeColor = [0 0.447 0.741]
        LineStyle = '-'
        LineWidth = 0.5
        NodeLabel = {}
        EdgeLabel = {}
        XData = []
        YData = []
    end
    properties (Hidden)
        Graph
        NodeLine
        EdgeLine
        NodeTexts = {}
        EdgeTexts = {}
    end
    methods
        function h = GraphPlot(G)
            h.Graph = G;
        end
        function set.XData(h, value)
            h.XData = reshape(double(value), 1, []);
            moved(h);
        end
        function set.YData(h, value)
            h.YData = reshape(double(value), 1, []);
            moved(h);
        end
        function set.NodeColor(h, value)
            h.NodeColor = value;
            painted(h.NodeLine, {'Color', 'MarkerFaceColor'}, value);
        end
        function set.Marker(h, value)
            h.Marker = value;
            painted(h.NodeLine, {'Marker'}, value);
        end
        function set.MarkerSize(h, value)
            h.MarkerSize = value;
            painted(h.NodeLine, {'MarkerSize'}, value(1));
        end
        function set.EdgeColor(h, value)
            h.EdgeColor = value;
            painted(h.EdgeLine, {'Color'}, value);
        end
        function set.LineStyle(h, value)
            h.LineStyle = value;
            painted(h.EdgeLine, {'LineStyle'}, value);
        end
        function set.LineWidth(h, value)
            h.LineWidth = value;
            painted(h.EdgeLine, {'LineWidth'}, value(1));
        end
        function set.NodeLabel(h, value)
            h.NodeLabel = reshape(cellstr(string(value)), 1, []);
            labelled(h);
        end
        function set.EdgeLabel(h, value)
            h.EdgeLabel = reshape(cellstr(string(value)), 1, []);
            labelled(h);
        end
        function draw(h)
            [X, Y] = edge_lines(h, 1:numel(h.Graph.From));
            held = ishold;
            if ~isempty(X)
                h.EdgeLine = plot(X, Y, 'LineStyle', h.LineStyle, 'LineWidth', h.LineWidth(1));
                painted(h.EdgeLine, {'Color'}, h.EdgeColor);
                hold on
            end
            h.NodeLine = plot(h.XData, h.YData, 'LineStyle', 'none', 'Marker', h.Marker, 'MarkerSize', h.MarkerSize(1));
            painted(h.NodeLine, {'Color', 'MarkerFaceColor'}, h.NodeColor);
            labelled(h);
            if ~held
                hold off
            end
        end
        function highlight(h, varargin)
            __highlight_graph(h, varargin);
        end
        function labelnode(h, nodes, labels)
            id = __node_ids(h.Graph, nodes);
            labels = cellstr(string(labels));
            all = h.NodeLabel;
            for k = 1:numel(id)
                all{id(k)} = labels{min(k, end)};
            end
            h.NodeLabel = all;
        end
        function labeledge(h, s, varargin)
            if numel(varargin) > 1
                at = findedge(h.Graph, s, varargin{1});
            else
                at = s;
            end
            labels = cellstr(string(varargin{end}));
            all = h.EdgeLabel;
            all(end + 1:numel(h.Graph.From)) = {''};
            for k = 1:numel(at)
                all{at(k)} = labels{min(k, end)};
            end
            h.EdgeLabel = all;
        end
        function layout(h, varargin)
            [x, y] = __graph_layout(h.Graph, varargin{:});
            h.XData = x;
            h.YData = y;
        end
        function [X, Y] = edge_lines(h, edges)
            from = h.Graph.From(edges);
            to = h.Graph.To(edges);
            gap = nan(1, numel(from));
            X = reshape([reshape(h.XData(from), 1, []); reshape(h.XData(to), 1, []); gap], 1, []);
            Y = reshape([reshape(h.YData(from), 1, []); reshape(h.YData(to), 1, []); gap], 1, []);
        end
        function moved(h)
            if ~isempty(h.NodeLine) && numel(h.XData) == numel(h.YData)
                set(h.NodeLine, 'XData', h.XData, 'YData', h.YData);
                if ~isempty(h.EdgeLine)
                    [X, Y] = edge_lines(h, 1:numel(h.Graph.From));
                    set(h.EdgeLine, 'XData', X, 'YData', Y);
                end
                labelled(h);
            end
        end
        function labelled(h)
            if isempty(h.NodeLine)
                return
            end
            cellfun(@delete, [h.NodeTexts, h.EdgeTexts]);
            h.NodeTexts = {};
            h.EdgeTexts = {};
            for k = 1:min(numel(h.XData), numel(h.NodeLabel))
                h.NodeTexts{k} = text(h.XData(k), h.YData(k), ['  ' h.NodeLabel{k}]);
            end
            for k = 1:min(numel(h.Graph.From), numel(h.EdgeLabel))
                ends = [h.Graph.From(k), h.Graph.To(k)];
                h.EdgeTexts{k} = text(mean(h.XData(ends)), mean(h.YData(ends)), h.EdgeLabel{k});
            end
        end
    end
end

% Sets a property of a line to one value; colours and sizes of each node or edge cannot be shown by a line, which takes the first.
function painted(line, names, value)
if isempty(line)
    return
end
if isnumeric(value) && size(value, 1) > 1 || ischar(value) && any(strcmp(value, {'flat'}))
    return
end
for k = 1:numel(names)
    set(line, names{k}, value);
end
end
