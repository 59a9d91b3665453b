% Generalized Pareto distributions, as makedist and fitdist give them.
classdef GeneralizedParetoDistribution < ProbabilityDistribution
    properties (Dependent)
        k
        sigma
        theta
    end
    methods (Hidden)
        function obj = GeneralizedParetoDistribution(varargin)
            obj = obj@ProbabilityDistribution('Generalized Pareto', 'gp', {'k', 'sigma', 'theta'}, varargin{:});
        end
    end
    methods
        function v = get.k(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.k(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.sigma(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.sigma(obj, v)
            obj = changed(obj, 2, v);
        end
        function v = get.theta(obj)
            v = obj.ParameterValues(3);
        end
        function obj = set.theta(obj, v)
            obj = changed(obj, 3, v);
        end
    end
end
