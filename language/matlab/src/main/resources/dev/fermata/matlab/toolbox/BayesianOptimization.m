% What bayesopt has found.
classdef BayesianOptimization
    properties (SetAccess = private)
        ObjectiveFcn
        VariableDescriptions
        Options
        MinObjective
        XAtMinObjective
        MinEstimatedObjective
        XAtMinEstimatedObjective
        NumObjectiveEvaluations
        TotalElapsedTime
        NextPoint
        XTrace
        ObjectiveTrace
        ObjectiveMinimumTrace
        UserDataTrace
    end
    properties (SetAccess = private, Hidden)
        Model
    end
    methods (Hidden)
        function obj = BayesianOptimization(values)
            names = fieldnames(values);
            for k = 1:numel(names)
                obj.(names{k}) = values.(names{k});
            end
        end
    end
    methods
        function [x, criterion] = bestPoint(obj, varargin)
            x = obj.XAtMinEstimatedObjective;
            criterion = obj.MinEstimatedObjective;
            if numel(varargin) == 2 && strcmpi(varargin{2}, 'min-observed')
                x = obj.XAtMinObjective;
                criterion = obj.MinObjective;
            end
        end
        function [y, sigma] = predictObjective(obj, X)
            U = zeros(height(X), numel(obj.VariableDescriptions));
            for k = 1:numel(obj.VariableDescriptions)
                U(:, k) = __to_unit(obj.VariableDescriptions(k), X.(obj.VariableDescriptions(k).Name));
            end
            [y, sigma] = __process_predict(obj.Model, U);
        end
    end
end
