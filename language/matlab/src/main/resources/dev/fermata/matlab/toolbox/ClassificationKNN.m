% A classifier by the nearest neighbours, as fitcknn gives it.
classdef ClassificationKNN
    properties (SetAccess = private)
        X
        Y
        PredictorNames
        ResponseName
        ClassNames
        CategoricalPredictors = []
        ScoreTransform = 'none'
        NumObservations
        Distance = 'euclidean'
        NumNeighbors = 1
        Prior
        Mu = []
        Sigma = []
    end
    properties (SetAccess = private, Hidden)
        Index
        Names
    end
    methods (Hidden)
        function obj = ClassificationKNN(data)
            [g, names, levels] = __class_index(data.Y);
            keep = ~isnan(g) & ~any(isnan(data.X), 2);
            obj.Index = g(keep);
            obj.X = data.X(keep, :);
            obj.Y = data.Y;
            obj.Names = names;
            obj.ClassNames = levels;
            obj.PredictorNames = data.PredictorNames;
            obj.ResponseName = data.ResponseName;
            obj.NumObservations = sum(keep);
            obj.Prior = accumarray(g(keep), 1, [numel(names) 1])' / sum(keep);
            if isfield(data.Options, 'numneighbors')
                obj.NumNeighbors = data.Options.numneighbors;
            end
            if isfield(data.Options, 'distance')
                obj.Distance = lower(char(data.Options.distance));
            end
            if isfield(data.Options, 'standardize') && isequal(logical(data.Options.standardize), true)
                obj.Mu = mean(obj.X, 1);
                obj.Sigma = std(obj.X, 0, 1);
            end
        end
    end
    methods
        function disp(obj)
            fprintf('  ClassificationKNN\n');
            s = struct();
            if ~isequal(obj.PredictorNames, arrayfun(@(k) sprintf('x%d', k), 1:numel(obj.PredictorNames), 'UniformOutput', false))
                s.PredictorNames = obj.PredictorNames;
            end
            s.ResponseName = obj.ResponseName;
            s.CategoricalPredictors = obj.CategoricalPredictors;
            s.ClassNames = reshape(obj.ClassNames, 1, []);
            s.ScoreTransform = obj.ScoreTransform;
            s.NumObservations = obj.NumObservations;
            s.Distance = obj.Distance;
            s.NumNeighbors = obj.NumNeighbors;
            disp(s);
        end
        function [label, score, cost] = predict(obj, X)
            if istable(X)
                X = X{:, obj.PredictorNames};
            end
            if size(X, 2) ~= numel(obj.PredictorNames)
                error('RunMat:predict:InvalidArgument', 'X data must have %d columns.', numel(obj.PredictorNames));
            end
            Z = obj.X;
            X = double(X);
            if ~isempty(obj.Mu)
                Z = (Z - obj.Mu) ./ obj.Sigma;
                X = (X - obj.Mu) ./ obj.Sigma;
            end
            [at, ~] = knnsearch(Z, X, 'K', obj.NumNeighbors, 'Distance', obj.Distance);
            K = numel(obj.Names);
            score = zeros(size(X, 1), K);
            for k = 1:K
                score(:, k) = mean(reshape(obj.Index(at), size(at)) == k, 2);
            end
            [~, c] = max(score, [], 2);
            label = obj.ClassNames(c, :);
            cost = 1 - score;
        end
        function L = loss(obj, X, Y)
            L = mean(~__same_labels(predict(obj, X), Y));
        end
        function L = resubLoss(obj)
            L = mean(~__same_labels(predict(obj, obj.X), obj.ClassNames(obj.Index, :)));
        end
    end
end
