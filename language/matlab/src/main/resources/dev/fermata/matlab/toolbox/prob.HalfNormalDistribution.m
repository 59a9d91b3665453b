% Half Normal distributions, as makedist and fitdist give them.
classdef HalfNormalDistribution < ProbabilityDistribution
    properties (Dependent)
        mu
        sigma
    end
    methods (Hidden)
        function obj = HalfNormalDistribution(varargin)
            obj = obj@ProbabilityDistribution('Half Normal', 'halfnormal', {'mu', 'sigma'}, varargin{:});
        end
    end
    methods
        function v = get.mu(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.mu(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.sigma(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.sigma(obj, v)
            obj = changed(obj, 2, v);
        end
    end
end
