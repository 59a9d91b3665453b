% A tree that classifies, as fitctree gives it.
classdef ClassificationTree
    properties (SetAccess = private)
        X
        Y
        W
        PredictorNames
        ResponseName
        ClassNames
        CategoricalPredictors
        ScoreTransform = 'none'
        NumObservations
        Prior
        Cost
        NumNodes
        Children
        Parent
        CutPredictor
        CutPredictorIndex
        CutPoint
        CutType
        CutCategories
        NodeSize
        NodeProbability
        NodeError
        NodeClass
        NodeRisk
        ClassProbability
        ClassCount
        IsBranchNode
        ModelParameters
    end
    properties (SetAccess = private, Hidden)
        Tree
        Levels
        Names
    end
    methods (Hidden)
        function obj = ClassificationTree(data)
            [g, names, levels] = __class_index(data.Y);
            keep = ~isnan(g) & ~all(isnan(data.X), 2);
            K = numel(names);
            g = g(keep);
            X = data.X(keep, :);
            n = numel(g);
            w = ones(n, 1) / n;
            if isfield(data.Options, 'weights')
                w = data.Options.weights(keep);
                w = w(:) / sum(w);
            end
            prior = accumarray(g, w, [K 1])';
            if isfield(data.Options, 'prior')
                given = data.Options.prior;
                if isnumeric(given)
                    wanted = given(:)' / sum(given);
                elseif strcmpi(given, 'uniform')
                    wanted = ones(1, K) / K;
                else
                    wanted = prior;
                end
                w = w .* reshape(wanted(g) ./ prior(g), [], 1);
                prior = wanted;
            end
            t = __grow_tree(X, g, w, K, data.Levels, data.Options);
            obj.Tree = t;
            obj.Levels = data.Levels;
            obj.Names = names;
            obj.X = X;
            obj.Y = data.Y(keep, :);
            if size(data.Y, 1) == 1
                obj.Y = reshape(data.Y(keep), [], 1);
            end
            obj.W = w;
            obj.PredictorNames = data.PredictorNames;
            obj.ResponseName = data.ResponseName;
            obj.ClassNames = levels;
            obj.CategoricalPredictors = find(~cellfun(@isempty, data.Levels));
            if isempty(obj.CategoricalPredictors)
                obj.CategoricalPredictors = [];
            end
            obj.NumObservations = n;
            obj.Prior = prior;
            obj.Cost = ones(K) - eye(K);
            count = numel(t.Left);
            obj.NumNodes = count;
            obj.Children = [t.Left, t.Right];
            obj.Parent = t.Parent;
            obj.CutPredictorIndex = t.Predictor;
            obj.CutPredictor = repmat({''}, count, 1);
            obj.CutType = repmat({''}, count, 1);
            obj.CutCategories = cell(count, 2);
            for k = find(t.Predictor)'
                obj.CutPredictor{k} = data.PredictorNames{t.Predictor(k)};
                if isempty(data.Levels{t.Predictor(k)})
                    obj.CutType{k} = 'continuous';
                else
                    obj.CutType{k} = 'categorical';
                    obj.CutCategories{k, 1} = t.Subset{k}';
                    obj.CutCategories{k, 2} = setdiff(1:numel(data.Levels{t.Predictor(k)}), t.Subset{k});
                end
            end
            obj.CutPoint = t.Point;
            obj.NodeSize = t.Size;
            [top, at] = max(t.Value, [], 2);
            obj.NodeError = 1 - top;
            obj.NodeClass = names(at);
            obj.NodeProbability = t.Size / n;
            obj.NodeRisk = t.Risk;
            obj.ClassProbability = t.Value;
            obj.ClassCount = round(t.Value .* t.Size);
            obj.IsBranchNode = t.Left > 0;
        end
    end
    methods
        function disp(obj)
            names = reshape(obj.ClassNames, 1, []);
            fprintf('  ClassificationTree\n');
            s = struct();
            if ~isequal(obj.PredictorNames, arrayfun(@(k) sprintf('x%d', k), 1:numel(obj.PredictorNames), 'UniformOutput', false))
                s.PredictorNames = obj.PredictorNames;
            end
            s.ResponseName = obj.ResponseName;
            s.CategoricalPredictors = obj.CategoricalPredictors;
            s.ClassNames = names;
            s.ScoreTransform = obj.ScoreTransform;
            s.NumObservations = obj.NumObservations;
            disp(s);
        end
        function [label, score, node, cnum] = predict(obj, X)
            X = __predictors(X, obj.PredictorNames, obj.Levels);
            node = __tree_nodes(obj.Tree, double(X), obj.Levels);
            score = obj.Tree.Value(node, :);
            [~, cnum] = max(score, [], 2);
            label = obj.ClassNames(cnum, :);
        end
        function [label, score, node, cnum] = resubPredict(obj)
            [label, score, node, cnum] = predict(obj, obj.X);
        end
        function L = loss(obj, X, Y, varargin)
            if istable(X) && (ischar(Y) || isstring(Y)) && isscalar(string(Y))
                Y = X.(char(Y));
            end
            L = mean(~__same_labels(predict(obj, X), Y));
        end
        function L = resubLoss(obj, varargin)
            [~, ~, ~, c] = predict(obj, obj.X);
            g = __class_index(obj.Y);
            L = sum(obj.W .* (c ~= g));
        end
        function imp = predictorImportance(obj)
            imp = zeros(1, numel(obj.PredictorNames));
            t = obj.Tree;
            gini = t.Size / obj.NumObservations .* (1 - sum(t.Value .^ 2, 2));
            for k = find(t.Left)'
                imp(t.Predictor(k)) = imp(t.Predictor(k)) + gini(k) - gini(t.Left(k)) - gini(t.Right(k));
            end
            imp = imp / max(1, sum(t.Left > 0));
        end
        function view(obj, varargin)
            __tree_text('Decision tree for classification', obj.Tree, obj.PredictorNames, obj.Levels, obj.NodeClass, 'class');
        end
        function obj = compact(obj)
        end
    end
end
