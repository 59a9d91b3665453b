% A linear classifier for two classes, as fitclinear gives it.
classdef ClassificationLinear
    properties (SetAccess = private)
        ResponseName
        ClassNames
        ScoreTransform = 'none'
        Beta
        Bias
        Lambda
        Learner = 'svm'
        Regularization = 'ridge (L2)'
        PredictorNames
        Prior
    end
    properties (SetAccess = private, Hidden)
        Levels
        FitInfo
    end
    methods (Hidden)
        function obj = ClassificationLinear(data)
            [g, names, levels] = __class_index(data.Y);
            if numel(names) ~= 2
                error('RunMat:fitclinear:InvalidArgument', 'You must pass labels for exactly two classes.');
            end
            keep = ~isnan(g) & ~any(isnan(data.X), 2);
            X = data.X(keep, :);
            y = 2 * g(keep) - 3;
            n = numel(y);
            obj.ClassNames = levels;
            obj.Levels = data.Levels;
            obj.ResponseName = data.ResponseName;
            obj.PredictorNames = data.PredictorNames;
            obj.Prior = [sum(y < 0), sum(y > 0)] / n;
            o = data.Options;
            obj.Lambda = 1 / n;
            if isfield(o, 'lambda') && ~ischar(o.lambda) && ~isstring(o.lambda)
                obj.Lambda = o.lambda;
            end
            if isfield(o, 'learner')
                obj.Learner = lower(char(o.learner));
            end
            lasso = isfield(o, 'regularization') && strcmpi(o.regularization, 'lasso');
            if lasso
                obj.Regularization = 'lasso (L1)';
            end
            if strcmp(obj.Learner, 'logistic')
                obj.ScoreTransform = 'logit';
            end
            bias = ~(isfield(o, 'fitbias') && ~o.fitbias);
            obj.Beta = zeros(size(X, 2), numel(obj.Lambda));
            obj.Bias = zeros(1, numel(obj.Lambda));
            for k = 1:numel(obj.Lambda)
                [obj.Beta(:, k), obj.Bias(k), goal] = __linear_classifier(X, y, obj.Lambda(k), obj.Learner, lasso, bias);
                goals(k) = goal;
            end
            obj.FitInfo = struct('Lambda', obj.Lambda, 'Objective', goals, 'Solver', {{'bfgs'}}, 'FitTime', 0);
        end
    end
    methods
        function disp(obj)
            fprintf('  ClassificationLinear\n');
            s = struct('ResponseName', obj.ResponseName);
            s.ClassNames = reshape(obj.ClassNames, 1, []);
            s.ScoreTransform = obj.ScoreTransform;
            s.Beta = obj.Beta;
            s.Bias = obj.Bias;
            s.Lambda = obj.Lambda;
            s.Learner = obj.Learner;
            disp(s);
        end
        function [label, score] = predict(obj, X, varargin)
            if numel(varargin) == 2 && strcmpi(varargin{2}, 'columns')
                X = X.';
            end
            if istable(X)
                x = zeros(height(X), numel(obj.PredictorNames));
                for k = 1:numel(obj.PredictorNames)
                    x(:, k) = __predictor_codes(X.(obj.PredictorNames{k}), obj.Levels{k});
                end
                X = x;
            end
            if size(X, 2) ~= size(obj.Beta, 1)
                error('RunMat:predict:InvalidArgument', 'X data must have %d columns.', size(obj.Beta, 1));
            end
            f = double(full(X)) * obj.Beta(:, 1) + obj.Bias(1);
            label = obj.ClassNames(1 + (f > 0), :);
            score = [-f, f];
            if strcmp(obj.Learner, 'logistic')
                p = 1 ./ (1 + exp(-f));
                score = [1 - p, p];
            end
        end
        function L = loss(obj, X, Y, varargin)
            L = mean(~__same_labels(predict(obj, X), Y));
        end
    end
end
