% Generalized Extreme Value distributions, as makedist and fitdist give them.
classdef GeneralizedExtremeValueDistribution < ProbabilityDistribution
    properties (Dependent)
        k
        sigma
        mu
    end
    methods (Hidden)
        function obj = GeneralizedExtremeValueDistribution(varargin)
            obj = obj@ProbabilityDistribution('Generalized Extreme Value', 'gev', {'k', 'sigma', 'mu'}, varargin{:});
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
        function v = get.mu(obj)
            v = obj.ParameterValues(3);
        end
        function obj = set.mu(obj, v)
            obj = changed(obj, 3, v);
        end
    end
end
