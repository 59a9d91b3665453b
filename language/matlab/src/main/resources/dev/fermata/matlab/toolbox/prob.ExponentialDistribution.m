% Exponential distributions, as makedist and fitdist give them.
classdef ExponentialDistribution < ProbabilityDistribution
    properties (Dependent)
        mu
    end
    methods (Hidden)
        function obj = ExponentialDistribution(varargin)
            obj = obj@ProbabilityDistribution('Exponential', 'exp', {'mu'}, varargin{:});
        end
    end
    methods
        function v = get.mu(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.mu(obj, v)
            obj = changed(obj, 1, v);
        end
    end
end
