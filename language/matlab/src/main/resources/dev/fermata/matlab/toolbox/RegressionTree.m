% A tree that predicts numbers, as fitrtree gives it.
classdef RegressionTree
    properties (SetAccess = private)
        X
        Y
        W
        PredictorNames
        ResponseName
        CategoricalPredictors
        ResponseTransform = 'none'
        NumObservations
        NumNodes
        Children
        Parent
        CutPredictor
        CutPredictorIndex
        CutPoint
        NodeSize
        NodeMean
        NodeError
        NodeRisk
        IsBranchNode
    end
    properties (SetAccess = private, Hidden)
        Tree
        Levels
    end
    methods (Hidden)
        function obj = RegressionTree(data)
            y = double(data.Y(:));
            keep = ~isnan(y);
            n = sum(keep);
            w = ones(n, 1) / n;
            if isfield(data.Options, 'weights')
                w = data.Options.weights(keep);
                w = w(:) / sum(w);
            end
            t = __grow_tree(data.X(keep, :), y(keep), w, 0, data.Levels, data.Options);
            obj.Tree = t;
            obj.Levels = data.Levels;
            obj.X = data.X(keep, :);
            obj.Y = y(keep);
            obj.W = w;
            obj.PredictorNames = data.PredictorNames;
            obj.ResponseName = data.ResponseName;
            obj.CategoricalPredictors = find(~cellfun(@isempty, data.Levels));
            if isempty(obj.CategoricalPredictors)
                obj.CategoricalPredictors = [];
            end
            obj.NumObservations = n;
            count = numel(t.Left);
            obj.NumNodes = count;
            obj.Children = [t.Left, t.Right];
            obj.Parent = t.Parent;
            obj.CutPredictorIndex = t.Predictor;
            obj.CutPredictor = repmat({''}, count, 1);
            for k = find(t.Predictor)'
                obj.CutPredictor{k} = data.PredictorNames{t.Predictor(k)};
            end
            obj.CutPoint = t.Point;
            obj.NodeSize = t.Size;
            obj.NodeMean = t.Value;
            obj.NodeRisk = t.Risk;
            obj.NodeError = t.Risk ./ (t.Size / n);
            obj.IsBranchNode = t.Left > 0;
        end
    end
    methods
        function disp(obj)
            fprintf('  RegressionTree\n');
            s = struct();
            if ~isequal(obj.PredictorNames, arrayfun(@(k) sprintf('x%d', k), 1:numel(obj.PredictorNames), 'UniformOutput', false))
                s.PredictorNames = obj.PredictorNames;
            end
            s.ResponseName = obj.ResponseName;
            s.CategoricalPredictors = obj.CategoricalPredictors;
            s.ResponseTransform = obj.ResponseTransform;
            s.NumObservations = obj.NumObservations;
            disp(s);
        end
        function [y, node] = predict(obj, X)
            X = __predictors(X, obj.PredictorNames, obj.Levels);
            node = __tree_nodes(obj.Tree, double(X), obj.Levels);
            y = obj.Tree.Value(node);
        end
        function y = resubPredict(obj)
            y = predict(obj, obj.X);
        end
        function L = loss(obj, X, Y)
            if istable(X) && (ischar(Y) || isstring(Y))
                Y = X.(char(Y));
            end
            L = mean((predict(obj, X) - double(Y(:))) .^ 2);
        end
        function L = resubLoss(obj)
            L = sum(obj.W .* (predict(obj, obj.X) - obj.Y) .^ 2);
        end
        function view(obj, varargin)
            labels = arrayfun(@(v) sprintf('%g', v), obj.NodeMean, 'UniformOutput', false);
            __tree_text('Decision tree for regression', obj.Tree, obj.PredictorNames, obj.Levels, labels, 'fit');
        end
        function obj = compact(obj)
        end
    end
end
